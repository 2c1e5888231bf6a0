#pragma once

#include <compare>
#include <cstdint>

namespace gouache {

/// Width and height in pixels. {0, 0} means "the model's native size" in a request.
struct PixelSize {
    int width = 0;
    int height = 0;

    bool empty() const { return width <= 0 || height <= 0; }
    std::int64_t area() const { return std::int64_t{width} * height; }
    bool operator==(const PixelSize&) const = default;
};

struct PixelPoint {
    int x = 0;
    int y = 0;
    bool operator==(const PixelPoint&) const = default;
};

/// Half-open: x ≤ px < x + width.
struct PixelRect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    bool empty() const { return width <= 0 || height <= 0; }
    int right() const { return x + width; }
    int bottom() const { return y + height; }
    PixelSize size() const { return {width, height}; }
    bool contains(PixelPoint p) const {
        return p.x >= x && p.y >= y && p.x < right() && p.y < bottom();
    }
    bool operator==(const PixelRect&) const = default;
};

/// Empty rectangles are neutral in united() and absorb in intersected().
PixelRect united(const PixelRect& a, const PixelRect& b);
PixelRect intersected(const PixelRect& a, const PixelRect& b);

/// Height and width of a latent: the picture's divided by the VAE's factor.
struct LatentSize {
    int height = 0;
    int width = 0;
    bool operator==(const LatentSize&) const = default;
};

/// Seeds the noise of one picture. Picture n of a request uses value + n.
struct Seed {
    std::uint64_t value = 0;
    auto operator<=>(const Seed&) const = default;
};

/// Standard deviation of the noise in a latent, in k-diffusion's parametrisation: x = x0 + sigma ·
/// noise.
struct Sigma {
    double value = 0;
    auto operator<=>(const Sigma&) const = default;
};

}  // namespace gouache
