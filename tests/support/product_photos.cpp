#include "tests/support/product_photos.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <functional>
#include <random>
#include <vector>

namespace gouache::testing {

namespace {

struct Paint {
    double opacity = 0;
    std::array<double, 3> colour{};
};

constexpr std::array kKinds{ProductKind::Bottle, ProductKind::Shoe,     ProductKind::Ring,
                            ProductKind::Glass,  ProductKind::WhiteMug, ProductKind::Bag};
constexpr std::array<std::string_view, 6> kNames{"bottle", "shoe", "ring", "glass", "mug", "bag"};

// Places are in parts of the picture: x and y from 0 to 1.

bool inEllipse(double x, double y, double cx, double cy, double rx, double ry) {
    const double u = (x - cx) / rx;
    const double v = (y - cy) / ry;
    return u * u + v * v <= 1;
}

bool inBox(double x, double y, double left, double top, double right, double bottom,
           double round = 0) {
    const double dx = std::max({left + round - x, x - (right - round), 0.0});
    const double dy = std::max({top + round - y, y - (bottom - round), 0.0});
    return x >= left && x <= right && y >= top && y <= bottom && dx * dx + dy * dy <= round * round;
}

bool onArc(double x, double y, double cx, double cy, double radius, double width) {
    return std::abs(std::hypot(x - cx, y - cy) - radius) <= width / 2;
}

std::array<double, 3> lit(std::array<double, 3> colour, double light) {
    for (double& value : colour) {
        value = std::clamp(value * light, 0.0, 255.0);
    }
    return colour;
}

Paint bottle(double x, double y) {
    const double half = y < 0.32 ? 0.045 : std::min(0.13, 0.045 + (y - 0.32) * 0.9);
    const bool body = std::abs(x - 0.5) <= half && y >= 0.14 && y <= 0.84;
    const bool base = inEllipse(x, y, 0.5, 0.84, 0.13, 0.022);
    if (!body && !base) {
        return {};
    }
    if (y < 0.2) {
        return {1, lit({176, 38, 40}, 0.75 + 2 * (0.5 - x))};
    }
    if (inBox(x, y, 0.385, 0.5, 0.615, 0.72)) {
        const bool text = std::fmod(y * 40, 1.0) < 0.35 && x > 0.42 && x < 0.58;
        return {1, text ? std::array{60.0, 50.0, 45.0} : lit({238, 236, 230}, 1 - 1.2 * (x - 0.4))};
    }
    if (inBox(x, y, 0.42, 0.36, 0.436, 0.48, 0.006)) {
        return {1, {250, 252, 250}};
    }
    return {1, lit({26, 84, 48}, 0.9 + 2.5 * std::abs(x - 0.5))};
}

Paint shoe(double x, double y) {
    const bool sole =
        inBox(x, y, 0.16, 0.66, 0.86, 0.72, 0.025) && !(y > 0.695 && x > 0.42 && x < 0.58);
    const double top = x < 0.42 ? 0.36 + 0.4 * std::abs(x - 0.3) : 0.41 + 0.42 * (x - 0.42);
    const bool upper =
        x > 0.18 && x < 0.85 && y > top && y <= 0.67 && !inEllipse(x, y, 0.27, 0.35, 0.085, 0.06);
    if (sole) {
        return {1, lit({246, 244, 240}, 0.86 + 0.3 * (0.72 - y))};
    }
    if (!upper) {
        return {};
    }
    const bool lace = x > 0.42 && x < 0.62 && std::fmod(x * 22, 1.0) < 0.4 && y < top + 0.07;
    return {1, lace ? std::array{244.0, 244.0, 242.0} : lit({204, 62, 44}, 1.1 - 0.9 * (y - 0.4))};
}

Paint ring(double x, double y) {
    if (inEllipse(x, y, 0.5, 0.24, 0.075, 0.06)) {
        const double facet = std::fmod(std::abs(x * 13 + y * 7), 1.0);
        return {1, {120 + 90 * facet, 190 + 50 * facet, 225 + 25 * facet}};
    }
    if (onArc(x, y, 0.5, 0.54, 0.26, 0.05)) {
        const double angle = std::atan2(y - 0.54, x - 0.5);
        return {1, lit({214, 172, 84}, 0.8 + 0.35 * std::cos(3 * angle))};
    }
    return {};
}

Paint glass(double x, double y) {
    const bool bowl =
        y > 0.16 && y < 0.5 &&
        std::abs(x - 0.5) <= 0.15 * std::sqrt(std::max(0.0, 1 - std::pow((y - 0.2) / 0.31, 2)));
    const bool rim =
        bowl && (std::abs(x - 0.5) >=
                 0.15 * std::sqrt(std::max(0.0, 1 - std::pow((y - 0.2) / 0.31, 2))) - 0.008);
    const bool stem = std::abs(x - 0.5) <= 0.012 && y >= 0.49 && y <= 0.8;
    const bool foot = inEllipse(x, y, 0.5, 0.81, 0.11, 0.018);
    if (stem || foot || rim) {
        return {0.9, {92, 104, 108}};
    }
    return bowl ? Paint{0.12, {150, 165, 170}} : Paint{};
}

Paint mug(double x, double y) {
    const bool body = inBox(x, y, 0.28, 0.3, 0.64, 0.74, 0.03);
    const bool handle = onArc(x, y, 0.65, 0.5, 0.1, 0.036) && x > 0.63;
    if (!body && !handle) {
        return {};
    }
    if (inEllipse(x, y, 0.46, 0.32, 0.16, 0.018)) {
        return {1, {205, 204, 202}};
    }
    // Nearly the backdrop's white on the side of the light.
    const double light = handle ? 0.93 : 0.965 - 0.35 * std::pow(std::abs(x - 0.4), 1.5);
    return {1, lit({250, 250, 248}, light)};
}

Paint bag(double x, double y) {
    if (inBox(x, y, 0.24, 0.46, 0.76, 0.82, 0.04)) {
        if (inBox(x, y, 0.46, 0.55, 0.54, 0.6)) {
            return {1, {222, 190, 96}};
        }
        const double seam = std::abs(y - 0.52) < 0.003 ? 0.7 : 1;
        return {1, lit({120, 72, 40}, seam * (1.15 - 0.5 * std::abs(x - 0.4)))};
    }
    const bool strap =
        y < 0.47 && (onArc(x, y, 0.5, 0.44, 0.2, 0.007) || onArc(x, y, 0.5, 0.4, 0.29, 0.0035));
    return strap ? Paint{1, {70, 42, 26}} : Paint{};
}

Paint paintOf(ProductKind kind, double x, double y) {
    switch (kind) {
        case ProductKind::Bottle:
            return bottle(x, y);
        case ProductKind::Shoe:
            return shoe(x, y);
        case ProductKind::Ring:
            return ring(x, y);
        case ProductKind::Glass:
            return glass(x, y);
        case ProductKind::WhiteMug:
            return mug(x, y);
        case ProductKind::Bag:
            return bag(x, y);
    }
    return {};
}

/// Where the product meets its ground, and how wide it is there.
struct Stand {
    double y = 0.8;
    double half = 0.15;
};
Stand standOf(ProductKind kind) {
    switch (kind) {
        case ProductKind::Bottle:
            return {0.855, 0.14};
        case ProductKind::Shoe:
            return {0.718, 0.36};
        case ProductKind::Ring:
            return {0.825, 0.12};
        case ProductKind::Glass:
            return {0.825, 0.12};
        case ProductKind::WhiteMug:
            return {0.738, 0.19};
        case ProductKind::Bag:
            return {0.818, 0.27};
    }
    return {};
}

/// Soft: part of the light that is left.
double shadowAt(const Stand& stand, double x, double y, double strength) {
    const double u = (x - 0.53) / (1.35 * stand.half);
    const double v = (y - stand.y) / 0.05;
    const double wide = std::exp(-0.5 * (u * u + v * v) * 1.6);
    const double near = std::exp(-0.5 * std::pow((x - 0.5) / stand.half, 4) -
                                 0.5 * std::pow((y - stand.y) / 0.015, 2));
    return 1 - strength * std::min(1.0, 0.7 * wide + 0.6 * near);
}

using Plane = std::vector<double>;

/// Gaussian, edges replicated.
void blur(Plane& plane, int width, int height, double sigma) {
    if (sigma <= 0) {
        return;
    }
    const int reach = static_cast<int>(std::ceil(3 * sigma));
    std::vector<double> weights;
    double sum = 0;
    for (int i = -reach; i <= reach; ++i) {
        weights.push_back(std::exp(-0.5 * i * i / (sigma * sigma)));
        sum += weights.back();
    }
    const auto pass = [&](int dx, int dy) {
        const Plane from = plane;
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x) {
                double value = 0;
                for (int i = -reach; i <= reach; ++i) {
                    const int sx = std::clamp(x + i * dx, 0, width - 1);
                    const int sy = std::clamp(y + i * dy, 0, height - 1);
                    value += weights[static_cast<std::size_t>(i + reach)] *
                             from[static_cast<std::size_t>(sy * width + sx)];
                }
                plane[static_cast<std::size_t>(y * width + x)] = value / sum;
            }
        }
    };
    pass(1, 0);
    pass(0, 1);
}

std::uint8_t byteOf(double value) {
    return static_cast<std::uint8_t>(std::clamp(value + 0.5, 0.0, 255.0));
}

}  // namespace

std::span<const ProductKind> allProductKinds() {
    return kKinds;
}

std::string_view nameOf(ProductKind kind) {
    return kNames[static_cast<std::size_t>(kind)];
}

ProductPhoto drawProductPhoto(ProductKind kind, const PhotoOptions& options) {
    constexpr int kSamples = 3;  // a side
    const int width = options.size.width;
    const int height = options.size.height;
    const auto count = static_cast<std::size_t>(options.size.area());
    Plane alpha(count);
    std::array<Plane, 3> colours{Plane(count), Plane(count), Plane(count)};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const auto i = static_cast<std::size_t>(y * width + x);
            for (int s = 0; s < kSamples * kSamples; ++s) {
                const Paint paint = paintOf(kind, (x + (s % kSamples + 0.5) / kSamples) / width,
                                            (y + (s / kSamples + 0.5) / kSamples) / height);
                alpha[i] += paint.opacity / (kSamples * kSamples);
                for (std::size_t c = 0; c < 3; ++c) {
                    colours[c][i] += paint.opacity * paint.colour[c] / (kSamples * kSamples);
                }
            }
        }
    }
    blur(alpha, width, height, options.blur);
    for (Plane& plane : colours) {
        blur(plane, width, height, options.blur);
    }

    ProductPhoto result{Image(options.size, PixelFormat::Rgb8),
                        Image(options.size, PixelFormat::Gray8),
                        Image(options.size, PixelFormat::Rgb8)};
    std::mt19937 random(options.seed);
    std::normal_distribution<double> noise(0, std::max(options.noise, 1e-9));
    const Stand stand = standOf(kind);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const auto i = static_cast<std::size_t>(y * width + x);
            const double u = double(x) / width;
            const double v = double(y) / height;
            const double light = shadowAt(stand, u, v, options.shadow);
            const double corner = 2 * ((u - 0.5) * (u - 0.5) + (v - 0.5) * (v - 0.5));
            *result.alpha.pixel(x, y) = byteOf(255 * alpha[i]);
            for (std::size_t c = 0; c < 3; ++c) {
                const double behind = (options.backdrop - options.falloff * corner) * light;
                const double seen = colours[c][i] + (1 - alpha[i]) * behind;
                result.photo.pixel(x, y)[c] =
                    byteOf(seen + (options.noise > 0 ? noise(random) : 0));
                result.pure.pixel(x, y)[c] =
                    byteOf(alpha[i] > 0.003 ? colours[c][i] / alpha[i] : 0);
            }
        }
    }
    return result;
}

}  // namespace gouache::testing
