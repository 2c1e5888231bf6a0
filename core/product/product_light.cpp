#include "core/product/product_light.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace gouache {

namespace {

using Light = std::array<double, 3>;

constexpr std::array kLuminance{0.2126, 0.7152, 0.0722};
constexpr double kUsualLuminance = 0.22;  ///< of a well exposed scene, linear

double linear(double value) {
    const double v = value / 255;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

double encoded(double light) {
    const double v = std::clamp(light, 0.0, 1.0);
    return 255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055);
}

const std::array<double, 256>& linearTable() {
    static const std::array<double, 256> table = [] {
        std::array<double, 256> values{};
        for (std::size_t i = 0; i < values.size(); ++i) {
            values[i] = linear(static_cast<double>(i));
        }
        return values;
    }();
    return table;
}

/// Mean light of what lies round the product, half its size to every side.
Light lightRound(const Image& scene, const PlacedProduct& product) {
    const PixelRect& box = product.box;
    const PixelRect area =
        intersected({box.x - box.width / 2, box.y - box.height / 2, 2 * box.width, 2 * box.height},
                    {0, 0, scene.width(), scene.height()});
    const auto& table = linearTable();
    Light sum{};
    double weight = 0;
    for (int y = area.y; y < area.bottom(); ++y) {
        for (int x = area.x; x < area.right(); ++x) {
            if (product.picture.pixel(x, y)[3] != 0) {
                continue;
            }
            weight += 1;
            for (std::size_t c = 0; c < 3; ++c) {
                sum[c] += table[scene.pixel(x, y)[c]];
            }
        }
    }
    if (weight <= 0) {
        return {kUsualLuminance, kUsualLuminance, kUsualLuminance};
    }
    for (double& value : sum) {
        value /= weight;
    }
    return sum;
}

/// What the scene's light does to each channel of the product: half of its tint, and a third of
/// what it is brighter or darker than usual.
Light gainsOf(const Light& light, double amount) {
    double luminance = 0;
    for (std::size_t c = 0; c < 3; ++c) {
        luminance += kLuminance[c] * light[c];
    }
    luminance = std::max(luminance, 0.01);
    const double exposure = std::clamp(std::cbrt(luminance / kUsualLuminance), 0.65, 1.3);
    Light gains;
    for (std::size_t c = 0; c < 3; ++c) {
        const double tint = std::clamp(std::sqrt((light[c] + 0.01) / (luminance + 0.01)), 0.6, 1.5);
        gains[c] = 1 + amount * (tint * exposure - 1);
    }
    return gains;
}

}  // namespace

Image inLightOf(const Image& scene, const PlacedProduct& product, const ProductScene& options) {
    Image result = product.picture;
    if (options.colourMatch <= 0) {
        return result;
    }
    constexpr double kModelling = 0.16;  // brighter and darker sides
    constexpr std::size_t kSteps = 33;
    const Light gains = gainsOf(lightRound(scene, product), options.colourMatch);
    const double angle = options.lightDirection * std::numbers::pi / 180;
    const PixelRect& box = product.box;
    // A table for each step across the light: a pixel costs a look-up.
    std::array<std::array<std::array<std::uint8_t, 256>, 3>, kSteps> tables{};
    for (std::size_t step = 0; step < kSteps; ++step) {
        const double side = 2.0 * double(step) / (kSteps - 1) - 1;
        const double modelling = 1 + options.colourMatch * kModelling * side;
        for (std::size_t c = 0; c < 3; ++c) {
            for (std::size_t value = 0; value < 256; ++value) {
                tables[step][c][value] = static_cast<std::uint8_t>(
                    encoded(linearTable()[value] * gains[c] * modelling) + 0.5);
            }
        }
    }
    for (int y = box.y; y < box.bottom(); ++y) {
        for (int x = box.x; x < box.right(); ++x) {
            std::uint8_t* const p = result.pixel(x, y);
            if (p[3] == 0) {
                continue;
            }
            const double u = (x - box.x - box.width / 2.0) / (box.width / 2.0);
            const double v = (y - box.y - box.height / 2.0) / (box.height / 2.0);
            const double side =
                std::clamp((u * std::sin(angle) - v * std::cos(angle)) / 1.2, -1.0, 1.0);
            const auto step = static_cast<std::size_t>(std::lround((side + 1) / 2 * (kSteps - 1)));
            for (std::size_t c = 0; c < 3; ++c) {
                p[c] = tables[step][c][p[c]];
            }
        }
    }
    return result;
}

}  // namespace gouache
