#include "core/product/sharp_edges.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace gouache {

namespace {

/// Largest or least (by `choose`) sample within `reach` across and down.
template <typename Choose>
Plane extreme(const Plane& plane, int reach, Choose choose) {
    Plane across = plane;
    for (int y = 0; y < plane.height; ++y) {
        const float* const from = plane.row(y);
        float* const to = across.row(y);
        for (int shift = 1; shift <= reach; ++shift) {
            for (int x = 0; x + shift < plane.width; ++x) {
                to[x] = choose(to[x], from[x + shift]);
            }
            for (int x = shift; x < plane.width; ++x) {
                to[x] = choose(to[x], from[x - shift]);
            }
        }
    }
    Plane result = across;
    for (int y = 0; y < plane.height; ++y) {
        float* const to = result.row(y);
        for (int row = std::max(0, y - reach); row <= std::min(plane.height - 1, y + reach);
             ++row) {
            const float* const from = across.row(row);
            for (int x = 0; x < plane.width; ++x) {
                to[x] = choose(to[x], from[x]);
            }
        }
    }
    return result;
}

/// What counts as an edge at one size.
struct Rule {
    float noise = 1;
    float leastContrast = 4;
    float mostContrast = 1000;
};

struct Found {
    std::vector<bool> edges;
    std::vector<float> steepness;  ///< slope by contrast, of the strong ones
};

Found edgesAt(const Plane& light, const Rule& rule) {
    constexpr double kSmoothing = 0.8;
    constexpr int kReach = 4;
    constexpr float kSharp = 0.16F;  // a ramp as wide as the window has 0.125
    constexpr float kSlopeNoise = 0.52F;
    const Plane calm = smoothed(light, kSmoothing);
    const Gradient gradient = gradientOf(calm);
    const Plane highest = extreme(calm, kReach, [](float a, float b) { return a > b ? a : b; });
    const Plane lowest = extreme(calm, kReach, [](float a, float b) { return a < b ? a : b; });
    Found found;
    found.edges.resize(calm.samples.size());
    for (std::size_t i = 0; i < calm.samples.size(); ++i) {
        const float contrast = highest.samples[i] - lowest.samples[i];
        if (contrast < rule.leastContrast || contrast > rule.mostContrast) {
            continue;
        }
        const float across = gradient.across.samples[i];
        const float down = gradient.down.samples[i];
        const float rise = std::sqrt(across * across + down * down);
        // A shadow's ramp has a slope of its own, to which the noise adds.
        if (rise > kSharp * contrast + kSlopeNoise * rule.noise) {
            found.edges[i] = true;
            if (contrast > 4 * rule.leastContrast) {
                found.steepness.push_back(rise / contrast);
            }
        }
    }
    return found;
}

Plane halved(const Plane& plane) {
    Plane half((plane.width + 1) / 2, (plane.height + 1) / 2);
    for (int y = 0; y < half.height; ++y) {
        const float* const top = plane.row(2 * y);
        const float* const bottom = plane.row(std::min(2 * y + 1, plane.height - 1));
        for (int x = 0; x < half.width; ++x) {
            const int right = std::min(2 * x + 1, plane.width - 1);
            half.row(y)[x] = (top[2 * x] + top[right] + bottom[2 * x] + bottom[right]) / 4;
        }
    }
    return half;
}

/// From the steepest places, which lie in the middle of an edge: the slope there is 0.4 of its
/// contrast by its blur, to which the smoothing and Sobel's kernel add.
float softnessOf(std::vector<float> steepness) {
    if (steepness.size() < 32) {
        return 1;
    }
    const auto upper = steepness.begin() + static_cast<std::ptrdiff_t>(steepness.size() * 9 / 10);
    std::nth_element(steepness.begin(), upper, steepness.end());
    const float blur = 0.4F / *upper;
    return std::sqrt(std::max(blur * blur - 1.14F, 0.16F));
}

}  // namespace

SharpEdges sharpEdges(const Plane& light, float noise) {
    constexpr float kNoiseRange = 2.5F;  // of smoothed noise, in a window
    constexpr float kFaint = 18;         // levels; stronger ones are seen at the full size
    Found fine = edgesAt(light, {noise, std::max(kNoiseRange * noise, 4.0F)});
    const Plane half = halved(light);
    const float halfNoise = noise / 2;
    const Found coarse =
        edgesAt(half, {halfNoise, std::max(kNoiseRange * halfNoise, 3.0F), kFaint});
    SharpEdges result;
    result.mask = Image({light.width, light.height}, PixelFormat::Gray8);
    for (int y = 0; y < light.height; ++y) {
        for (int x = 0; x < light.width; ++x) {
            const std::size_t i =
                static_cast<std::size_t>(y) * static_cast<std::size_t>(light.width) +
                static_cast<std::size_t>(x);
            const std::size_t k =
                static_cast<std::size_t>(y / 2) * static_cast<std::size_t>(half.width) +
                static_cast<std::size_t>(x / 2);
            if (fine.edges[i] || coarse.edges[k]) {
                result.mask.bytes()[i] = 255;
            }
        }
    }
    result.softness = softnessOf(std::move(fine.steepness));
    return result;
}

}  // namespace gouache
