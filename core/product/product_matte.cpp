#include "core/product/product_matte.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/product/distance_field.h"

namespace gouache {

namespace {

using Colour = std::array<float, 3>;

std::uint8_t byteOf(float value) {
    return static_cast<std::uint8_t>(std::clamp(value + 0.5F, 0.0F, 255.0F));
}

Image inverted(const Image& mask) {
    Image result = mask;
    for (std::uint8_t& value : result.bytes()) {
        value = static_cast<std::uint8_t>(255 - value);
    }
    return result;
}

float distanceBetween(const Colour& a, const Colour& b) {
    return std::sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) +
                     (a[2] - b[2]) * (a[2] - b[2]));
}

/// Numbers on the small grid, read between its pixels.
class SmallGrid {
  public:
    SmallGrid(std::vector<float> values, int width, int height, int factor)
        : values_(std::move(values)), width_(width), height_(height), factor_(factor) {}

    float operator()(int x, int y) const {
        if (factor_ == 1) {
            return at(x, y);
        }
        const float sx =
            std::clamp((static_cast<float>(x) + 0.5F) / static_cast<float>(factor_) - 0.5F, 0.0F,
                       static_cast<float>(width_ - 1));
        const float sy =
            std::clamp((static_cast<float>(y) + 0.5F) / static_cast<float>(factor_) - 0.5F, 0.0F,
                       static_cast<float>(height_ - 1));
        const int left = static_cast<int>(sx);
        const int top = static_cast<int>(sy);
        const int right = std::min(left + 1, width_ - 1);
        const int bottom = std::min(top + 1, height_ - 1);
        const float fx = sx - static_cast<float>(left);
        const float fy = sy - static_cast<float>(top);
        return (at(left, top) * (1 - fx) + at(right, top) * fx) * (1 - fy) +
               (at(left, bottom) * (1 - fx) + at(right, bottom) * fx) * fy;
    }

  private:
    float at(int x, int y) const {
        return values_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                       static_cast<std::size_t>(x)];
    }

    std::vector<float> values_;
    int width_;
    int height_;
    int factor_;
};

Colour between(const ColourField& field, int x, int y, int factor) {
    if (factor == 1) {
        return field.colours[field.at(x, y)];
    }
    const auto scale = static_cast<float>(factor);
    return field.between((static_cast<float>(x) + 0.5F) / scale - 0.5F,
                         (static_cast<float>(y) + 0.5F) / scale - 0.5F);
}

/// Product and background as they are where neither touches the other.
struct PureColours {
    ColourField product;
    ColourField background;
};

/// The pixel of a thin part that has most of the product: further from the background than those
/// beside it.
bool isCrest(const std::vector<float>& contrast, const ColourField& grid, int x, int y) {
    const float here = contrast[grid.at(x, y)];
    for (int dy = -2; dy <= 2; ++dy) {
        for (int dx = -2; dx <= 2; ++dx) {
            const int nx = std::clamp(x + dx, 0, grid.width - 1);
            const int ny = std::clamp(y + dy, 0, grid.height - 1);
            if (contrast[grid.at(nx, ny)] > here) {
                // Along a line the neighbours are as far; only clearly better ones count.
                if (contrast[grid.at(nx, ny)] > 1.05F * here + 2) {
                    return false;
                }
            }
        }
    }
    return true;
}

PureColours pureColours(const ColourField& small, const Image& mask,
                        const std::vector<float>& depth, const std::vector<float>& outside,
                        float inner, float noise) {
    PureColours pure{small, small};
    std::vector<std::uint8_t> known(small.colours.size());
    for (std::size_t i = 0; i < known.size(); ++i) {
        known[i] = outside[i] >= 2 ? 1 : 0;
    }
    spreadColours(pure.background, known);

    Image core(mask.size(), PixelFormat::Gray8);
    for (std::size_t i = 0; i < known.size(); ++i) {
        core.bytes()[i] = depth[i] > inner ? 255 : 0;
    }
    const std::vector<float> toCore = distancesTo(core);
    std::vector<float> contrast(known.size());
    for (std::size_t i = 0; i < known.size(); ++i) {
        contrast[i] = mask.bytes()[i] != 0
                          ? distanceBetween(small.colours[i], pure.background.colours[i])
                          : 0;
    }
    for (int y = 0; y < small.height; ++y) {
        for (int x = 0; x < small.width; ++x) {
            const std::size_t i = small.at(x, y);
            const bool thin = mask.bytes()[i] != 0 && toCore[i] > inner + 2 &&
                              contrast[i] > 6 * noise && isCrest(contrast, small, x, y);
            known[i] = core.bytes()[i] != 0 || thin ? 1 : 0;
        }
    }
    spreadColours(pure.product, known);
    return pure;
}

/// The pixel's colour without the background's share. Of little opacity there is little to tell it
/// from, so the product's own comes in.
Colour freed(const Colour& pixel, const Colour& product, const Colour& background, float opacity) {
    Colour result;
    for (std::size_t c = 0; c < 3; ++c) {
        const float own =
            std::clamp((pixel[c] - (1 - opacity) * background[c]) / opacity, 0.0F, 255.0F);
        result[c] = product[c] + (own - product[c]) * opacity;
    }
    return result;
}

/// Pixels of the edge from outside inwards: none becomes more transparent than one further out
/// beside it, so a light spot near the edge is no hole.
void growInwards(std::vector<float>& opacity, const std::vector<float>& depth,
                 std::vector<std::size_t>& band, int width, int height) {
    std::ranges::sort(band, {}, [&](std::size_t i) { return depth[i]; });
    for (const std::size_t i : band) {
        const int x = static_cast<int>(i % static_cast<std::size_t>(width));
        const int y = static_cast<int>(i / static_cast<std::size_t>(width));
        for (int ny = std::max(0, y - 1); ny <= std::min(height - 1, y + 1); ++ny) {
            for (int nx = std::max(0, x - 1); nx <= std::min(width - 1, x + 1); ++nx) {
                const std::size_t n =
                    static_cast<std::size_t>(ny) * static_cast<std::size_t>(width) +
                    static_cast<std::size_t>(nx);
                if (depth[n] < depth[i] - 0.3F) {
                    opacity[i] = std::max(opacity[i], opacity[n]);
                }
            }
        }
    }
}

/// 0…1 from a pixel's place between the background's colour and the product's, and from its depth.
float opacityOf(const Colour& pixel, const Colour& product, const Colour& background, float depth,
                float softness, float noise) {
    float along = 0;
    float length = 0;
    for (std::size_t c = 0; c < 3; ++c) {
        along += (pixel[c] - background[c]) * (product[c] - background[c]);
        length += (product[c] - background[c]) * (product[c] - background[c]);
    }
    const float apart = std::sqrt(length);
    const float byPlace = std::clamp((depth - 0.5F * softness) / (2 * softness), 0.0F, 1.0F);
    if (apart < 1) {
        return byPlace;
    }
    const float unsure = std::min(2 * noise / apart, 0.2F);
    const float byColour = std::clamp((along / length - unsure) / (1 - 2 * unsure), 0.0F, 1.0F);
    const float trust = length / (length + 100 * noise * noise);
    const float opacity = byPlace + (byColour - byPlace) * trust;
    const float least = std::clamp((depth - 2.5F * softness) / (1.5F * softness), 0.0F, 1.0F);
    return std::max(opacity, least);
}

}  // namespace

Image mattedProduct(const Image& photo, const ColourField& small, const ProductRegion& region,
                    float noise, int factor) {
    const std::vector<float> depth = distancesTo(inverted(region.mask));
    const std::vector<float> outside = distancesTo(region.mask);
    const float softness = std::clamp(region.softness, 0.8F, 6.0F);
    const float inner = 4 * softness;
    const PureColours pure = pureColours(small, region.mask, depth, outside, inner, noise);
    std::vector<float> signedDepth(depth.size());
    for (std::size_t i = 0; i < depth.size(); ++i) {
        signedDepth[i] = region.mask.bytes()[i] != 0 ? depth[i] : 1 - outside[i];
    }
    const SmallGrid depthAt(std::move(signedDepth), small.width, small.height, factor);

    Image result = converted(photo, PixelFormat::Rgba8);
    const int width = photo.width();
    const auto count = static_cast<std::size_t>(photo.size().area());
    std::vector<float> opacity(count);
    std::vector<float> depths(count);
    std::vector<std::size_t> band;
    for (int y = 0; y < photo.height(); ++y) {
        for (int x = 0; x < width; ++x) {
            const std::size_t i = static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                                  static_cast<std::size_t>(x);
            depths[i] = depthAt(x, y);
            if (depths[i] >= inner) {
                opacity[i] = 1;
            } else if (depths[i] > -1) {
                const std::uint8_t* const p = result.pixel(x, y);
                opacity[i] = opacityOf(
                    {float(p[0]), float(p[1]), float(p[2])}, between(pure.product, x, y, factor),
                    between(pure.background, x, y, factor), depths[i], softness, noise);
                band.push_back(i);
            }
        }
    }
    growInwards(opacity, depths, band, width, photo.height());
    for (const std::size_t i : band) {
        const int x = static_cast<int>(i % static_cast<std::size_t>(width));
        const int y = static_cast<int>(i / static_cast<std::size_t>(width));
        std::uint8_t* const p = result.pixel(x, y);
        if (opacity[i] > 0.02F && opacity[i] < 0.98F) {
            const Colour own =
                freed({float(p[0]), float(p[1]), float(p[2])}, between(pure.product, x, y, factor),
                      between(pure.background, x, y, factor), opacity[i]);
            std::ranges::transform(own, p, byteOf);
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        const float value = opacity[i];
        result.bytes()[4 * i + 3] =
            value >= 0.98F ? std::uint8_t{255} : byteOf(value <= 0.02F ? 0 : 255 * value);
    }
    return result;
}

Image mattedProduct(const Image& photo, const ColourField& small, const Image& opacity,
                    int factor) {
    PureColours pure{small, small};
    std::vector<std::uint8_t> inside(small.colours.size());
    std::vector<std::uint8_t> beyond(small.colours.size());
    for (int y = 0; y < small.height; ++y) {
        for (int x = 0; x < small.width; ++x) {
            bool opaque = true;
            bool clear = true;
            for (int row = y * factor; row < std::min((y + 1) * factor, photo.height()); ++row) {
                for (int column = x * factor; column < std::min((x + 1) * factor, photo.width());
                     ++column) {
                    const int value = *opacity.pixel(column, row);
                    opaque = opaque && value >= 250;
                    clear = clear && value <= 5;
                }
            }
            inside[small.at(x, y)] = opaque ? 1 : 0;
            beyond[small.at(x, y)] = clear ? 1 : 0;
        }
    }
    spreadColours(pure.product, inside);
    spreadColours(pure.background, beyond);
    Image result = converted(photo, PixelFormat::Rgba8);
    for (int y = 0; y < photo.height(); ++y) {
        for (int x = 0; x < photo.width(); ++x) {
            std::uint8_t* const p = result.pixel(x, y);
            const std::uint8_t value = *opacity.pixel(x, y);
            p[3] = value;
            if (value > 0 && value < 255) {
                const Colour own = freed(
                    {float(p[0]), float(p[1]), float(p[2])}, between(pure.product, x, y, factor),
                    between(pure.background, x, y, factor), static_cast<float>(value) / 255);
                std::ranges::transform(own, p, byteOf);
            }
        }
    }
    return result;
}

}  // namespace gouache
