#include "core/product/product_shadow.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/product/ground_line.h"

namespace gouache {

namespace {

/// Shadows are smooth: they are drawn at about this side and scaled up.
constexpr int kDrawnSide = 512;
/// The ground is seen from a little above: its depth looks this much shorter.
constexpr double kForeshortening = 0.34;
constexpr double kLongestShadow = 3;   ///< of the product's height
constexpr double kProductDepth = 0.3;  ///< of its width, how far it reaches back

std::uint8_t byteOf(double value) {
    return static_cast<std::uint8_t>(std::clamp(value + 0.5, 0.0, 255.0));
}

/// The product at the size that shadows are drawn at.
struct Small {
    Image alpha;  ///< Gray8
    PixelRect box;
    GroundLine ground;
    double height = 1;  ///< of the box
};

PixelSize drawnSize(PixelSize frame) {
    const double scale = std::min(1.0, double(kDrawnSide) / std::max(frame.width, frame.height));
    return {std::max(1, static_cast<int>(std::lround(frame.width * scale))),
            std::max(1, static_cast<int>(std::lround(frame.height * scale)))};
}

Small smallOf(const PlacedProduct& product) {
    Image alpha(product.picture.size(), PixelFormat::Gray8);
    for (std::size_t i = 0; i < alpha.bytes().size(); ++i) {
        alpha.bytes()[i] = product.picture.bytes()[4 * i + 3];
    }
    Small small;
    small.alpha = resized(alpha, drawnSize(alpha.size()));
    Image solid = small.alpha;
    for (std::uint8_t& value : solid.bytes()) {
        value = value >= 32 ? value : std::uint8_t{0};
    }
    small.box = boundsOf(solid);
    if (!small.box.empty()) {
        small.ground = groundLine(small.alpha, small.box);
        small.height = small.box.height;
    }
    return small;
}

/// The line where the product stands, `thick` rows high, blurred by `sigma`.
Image contactStrip(const Small& small, double thick, double sigma) {
    Image strip(small.alpha.size(), PixelFormat::Gray8);
    for (int x = small.box.x; x < small.box.right(); ++x) {
        const auto column = static_cast<std::size_t>(x - small.box.x);
        const double row = small.ground.rows[column];
        const int first = std::max(0, static_cast<int>(std::floor(row - thick)));
        const int last = std::min(strip.height() - 1, static_cast<int>(std::ceil(row + thick)));
        for (int y = first; y <= last; ++y) {
            *strip.pixel(x, y) = byteOf(255.0 * small.ground.touches[column]);
        }
    }
    return blurred(strip, sigma);
}

/// Where light that comes from `scene`'s direction throws what stands `height` above the ground.
struct Throw {
    double across = 0;  ///< pixels to the right for each pixel of height
    double down = 0;    ///< pixels towards the viewer

    explicit Throw(const ProductScene& scene) {
        constexpr double kDegree = std::numbers::pi / 180;
        const double direction = scene.lightDirection * kDegree;
        const double length = std::min(
            kLongestShadow,
            1 / std::max(std::tan(std::clamp(scene.lightHeight, 5.0, 90.0) * kDegree), 1e-6));
        across = -std::sin(direction) * length;
        down = std::cos(direction) * length * kForeshortening;
        // From the side, or from straight above, it still has some depth.
        constexpr double kLeast = 0.05;
        if (std::abs(down) < kLeast) {
            down = down < 0 ? -kLeast : kLeast;
        }
    }
};

/// How dark the shadow is of what stands `part` (0…1) of the product's height above the ground:
/// light from the sides reaches it.
double strengthAt(double part) {
    return std::pow(1 - 0.85 * std::clamp(part, 0.0, 1.0), 1.2);
}

/// The outline on the ground, sharp: that of a body which reaches back by its depth.
Image thrownOutline(const Small& small, const Throw& by) {
    constexpr double kHeightSteps = 40;
    constexpr double kLeastSlices = 6;
    constexpr double kMostSlices = 64;
    Image outline(small.alpha.size(), PixelFormat::Gray8);
    const double base = small.ground.base;
    const double depth = kProductDepth * small.box.width * kForeshortening;
    // Close enough together that one row of the ground misses no part of the outline.
    const double needed = depth / std::abs(by.down) / (small.height / kHeightSteps);
    const int slices = static_cast<int>(std::clamp(needed, kLeastSlices, kMostSlices));
    for (int slice = 0; slice < slices; ++slice) {
        const double ground = base - depth * slice / (slices - 1);
        for (int y = 0; y < outline.height(); ++y) {
            const double height = (y - ground) / by.down;
            const int from = static_cast<int>(std::lround(base - height));
            if (height < 0 || height > small.height || from < 0 || from >= outline.height()) {
                continue;
            }
            const double strength = strengthAt(height / small.height);
            const double shift = by.across * height;
            const int first = std::max(0, static_cast<int>(std::floor(small.box.x + shift)));
            const int last = std::min(outline.width() - 1,
                                      static_cast<int>(std::ceil(small.box.right() + shift)));
            for (int x = first; x <= last; ++x) {
                const int source = static_cast<int>(std::lround(x - shift));
                if (source >= 0 && source < outline.width()) {
                    std::uint8_t& value = *outline.pixel(x, y);
                    value = std::max(value, byteOf(strength * *small.alpha.pixel(source, from)));
                }
            }
        }
    }
    return outline;
}

/// How far along the shadow a place lies, 0 at the product … 1 at its end.
double partAlong(const Small& small, const Throw& by, int x, int y) {
    const double down = (y - small.ground.base) / by.down / small.height;
    double across = 0;
    if (by.across > 0.05) {
        across = (x - small.box.right()) / (by.across * small.height);
    } else if (by.across < -0.05) {
        across = (x - small.box.x) / (by.across * small.height);
    }
    return std::clamp(std::max(down, across), 0.0, 1.0);
}

/// The outline, blurred by as much as its height above the ground asks.
Image castShadow(const Small& small, const ProductScene& scene) {
    constexpr std::size_t kLevels = 4;
    const Throw by(scene);
    const double length = std::hypot(by.across, by.down / kForeshortening);
    const Image sharp = thrownOutline(small, by);
    const double least = std::max(0.7, (0.004 + 0.025 * scene.shadowSoftness) * small.height);
    const double most =
        least + (0.01 + 0.1 * scene.shadowSoftness) * small.height * std::max(length, 0.15);
    std::array<Image, kLevels> levels;
    for (std::size_t i = 0; i < kLevels; ++i) {
        levels[i] = blurred(sharp, least * std::pow(most / least, double(i) / (kLevels - 1)));
    }
    Image shadow(sharp.size(), PixelFormat::Gray8);
    for (int y = 0; y < shadow.height(); ++y) {
        for (int x = 0; x < shadow.width(); ++x) {
            const double level = partAlong(small, by, x, y) * (kLevels - 1);
            const auto lower = std::min(static_cast<std::size_t>(level), kLevels - 2);
            const double mix = level - double(lower);
            *shadow.pixel(x, y) = byteOf(*levels[lower].pixel(x, y) * (1 - mix) +
                                         *levels[lower + 1].pixel(x, y) * mix);
        }
    }
    return shadow;
}

}  // namespace

Image shadowOf(const PlacedProduct& product, const ProductScene& scene) {
    const Small small = smallOf(product);
    Image taken(small.alpha.size(), PixelFormat::Gray8);
    if (small.box.empty() || scene.shadow <= 0) {
        return Image(product.picture.size(), PixelFormat::Gray8);
    }
    const double soft = scene.shadowSoftness;
    const Image near = contactStrip(small, std::max(0.5, 0.006 * small.height),
                                    std::max(0.6, (0.005 + 0.008 * soft) * small.height));
    const Image wide = contactStrip(small, std::max(1.0, 0.02 * small.height),
                                    std::max(1.0, (0.018 + 0.035 * soft) * small.height));
    const Image cast = castShadow(small, scene);
    for (std::size_t i = 0; i < taken.bytes().size(); ++i) {
        const double left = (1 - 0.95 * scene.shadow * std::min(1.0, near.bytes()[i] / 170.0)) *
                            (1 - 0.55 * scene.shadow * wide.bytes()[i] / 255.0) *
                            (1 - 0.75 * scene.shadow * cast.bytes()[i] / 255.0);
        taken.bytes()[i] = byteOf(255 * (1 - left));
    }
    return resized(taken, product.picture.size());
}

Image reflectionOf(const PlacedProduct& product, const ProductScene& scene) {
    if (scene.reflection <= 0 || product.box.empty()) {
        return {};
    }
    constexpr double kReach = 0.5;  // of the product's height
    const Image& picture = product.picture;
    const GroundLine ground = groundLine(picture, product.box);
    const double reach = kReach * product.box.height;
    Image mirror(picture.size(), PixelFormat::Rgba8);
    for (int x = product.box.x; x < product.box.right(); ++x) {
        const int line = static_cast<int>(std::lround(ground.rowAt(x)));
        for (int y = std::max(0, line + 1); y < mirror.height(); ++y) {
            const int from = 2 * line + 1 - y;
            const double part = (y - line) / reach;
            if (from < product.box.y || part >= 1) {
                break;
            }
            const std::uint8_t* const p = picture.pixel(x, from);
            std::uint8_t* const to = mirror.pixel(x, y);
            std::copy_n(p, 3, to);
            to[3] = byteOf(p[3] * scene.reflection * (1 - part) * (1 - part));
        }
    }
    // Half the size and back: what is not a mirror shows no fine detail.
    const PixelSize half{std::max(1, mirror.width() / 2), std::max(1, mirror.height() / 2)};
    return resized(resized(mirror, half), mirror.size());
}

}  // namespace gouache
