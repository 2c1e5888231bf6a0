#include "core/paint/smudge_stroke.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <memory>
#include <numbers>

namespace gouache {

namespace {

constexpr double kSpacing = 0.06;

/// std::lerp asks more questions than pixels have.
constexpr float mixed(float from, float to, float part) {
    return from + (to - from) * part;
}

/// The tip of a dab, relative to its middle, in pixels.
struct Tip {
    Tip(const Brush& brush, double radius, double angle)
        : c(static_cast<float>(std::cos(angle))),
          s(static_cast<float>(std::sin(angle))),
          stretch(static_cast<float>(1 / brush.roundness)),
          outer(static_cast<float>(radius + 0.5)),
          width(outer - static_cast<float>(std::min(brush.hardness * radius, radius - 0.5))),
          soft(width > 1.001F) {}

    /// Coverage 0…1.
    float at(float x, float y) const {
        const float u = c * x + s * y;
        const float v = (c * y - s * x) * stretch;
        const float q = std::clamp((outer - std::sqrt(u * u + v * v)) / width, 0.0F, 1.0F);
        return soft ? q * q * (3 - 2 * q) : q;
    }

    float c;
    float s;
    float stretch;
    float outer;
    float width;
    bool soft;
};

float selectedPart(const PaintLimits& limits, TileIndex index, int x, int y) {
    if (!limits.selection) {
        return 1;
    }
    const TilePtr& tile = limits.selection->tile(index);
    return tile ? static_cast<float>(*tile->pixel(x, y)) / 255 : 0.0F;
}

}  // namespace

SmudgeStroke::SmudgeStroke(const Brush& brush, const TiledImage& base, PaintLimits limits,
                           const Symmetry& symmetry)
    : brush_(clamped(brush)),
      limits_(std::move(limits)),
      symmetry_(symmetry),
      current_(base),
      side_(static_cast<int>(std::ceil(brush_.size)) + 2),
      fingers_(static_cast<std::size_t>(symmetry.count())) {}

TileDelta SmudgeStroke::add(const StrokePoint& point) {
    if (!isFinite(point)) {
        return {};
    }
    for (std::size_t i = 0; i < fingers_.size(); ++i) {
        Finger& finger = fingers_[i];
        finger.path.add(
            symmetry_.copy(static_cast<int>(i), nearCanvas(point)),
            [&](const StrokePoint& from, const StrokePoint& to) { draw(finger, from, to); });
    }
    return takeDelta();
}

TileDelta SmudgeStroke::finish() {
    for (Finger& finger : fingers_) {
        finger.path.finish(
            [&](const StrokePoint& from, const StrokePoint& to) { draw(finger, from, to); });
    }
    return takeDelta();
}

void SmudgeStroke::draw(Finger& finger, const StrokePoint& from, const StrokePoint& to) {
    const double spacing = brush_.spacing > 0 ? brush_.spacing : kSpacing;
    finger.dabs.along(
        from, to,
        [&](const StrokePoint& place) {
            return std::max(1.0, spacing * brush_.size * brush_.sizeDynamic.at(place));
        },
        [&](const StrokePoint& place) { dab(finger, place); });
}

void SmudgeStroke::dab(Finger& finger, const StrokePoint& at) {
    constexpr double kFar = 1e6;
    const int middleX = static_cast<int>(std::floor(std::clamp(at.x, -kFar, kFar)));
    const int middleY = static_cast<int>(std::floor(std::clamp(at.y, -kFar, kFar)));
    const PixelRect area{middleX - side_ / 2, middleY - side_ / 2, side_, side_};
    if (intersected(area, {0, 0, current_.size().width, current_.size().height}).empty()) {
        return;
    }
    std::vector<Texel> texels = read(area);
    if (finger.carried.empty()) {
        finger.carried = std::move(texels);
        return;
    }
    const auto strength = static_cast<float>(brush_.flow * brush_.flowDynamic.at(at));
    for (std::size_t i = 0; i < texels.size(); ++i) {
        for (int c = 0; c < 4; ++c) {
            texels[i].channels[c] =
                mixed(texels[i].channels[c], finger.carried[i].channels[c], strength);
        }
    }
    const double radius = brush_.size / 2 * brush_.sizeDynamic.at(at);
    const double opacity = brush_.opacity * brush_.opacityDynamic.at(at);
    const double angle =
        brush_.angleFollowsTilt ? at.tiltDirection : brush_.angle * std::numbers::pi / 180;
    const Tip tip(brush_, radius, angle);
    const auto left = static_cast<float>(area.x + 0.5 - at.x);
    const auto top = static_cast<float>(area.y + 0.5 - at.y);
    const auto most = static_cast<float>(opacity);
    std::vector<float> amounts(texels.size());
    for (int y = 0; y < side_; ++y) {
        float* row = amounts.data() + std::ptrdiff_t{y} * side_;
        for (int x = 0; x < side_; ++x) {
            row[x] = most * tip.at(left + static_cast<float>(x), top + static_cast<float>(y));
        }
    }
    write(area, texels, amounts);
    finger.carried = std::move(texels);
}

std::vector<SmudgeStroke::Texel> SmudgeStroke::read(const PixelRect& area) const {
    const Image pixels = current_.toImage(area);
    std::vector<Texel> texels(static_cast<std::size_t>(area.size().area()));
    const std::uint8_t* from = pixels.bytes().data();
    if (pixels.format() == PixelFormat::Gray8) {
        for (Texel& texel : texels) {
            const float value = static_cast<float>(*from++) / 255;
            texel = {{value, value, value, value}};
        }
        return texels;
    }
    for (Texel& texel : texels) {
        const float alpha = static_cast<float>(from[3]) / 255;
        texel = {{static_cast<float>(from[0]) / 255 * alpha,
                  static_cast<float>(from[1]) / 255 * alpha,
                  static_cast<float>(from[2]) / 255 * alpha, alpha}};
        from += 4;
    }
    return texels;
}

void SmudgeStroke::write(const PixelRect& area, const std::vector<Texel>& texels,
                         const std::vector<float>& amounts) {
    const PixelRect inner =
        intersected(area, {0, 0, current_.size().width, current_.size().height});
    if (inner.empty()) {
        return;
    }
    const bool gray = current_.format() == PixelFormat::Gray8;
    const auto byte = [](float value) {
        return static_cast<std::uint8_t>(std::clamp(value * 255 + 0.5F, 0.0F, 255.0F));
    };
    const TileRange range = tilesOf(inner);
    for (int ty = range.first.y; ty <= range.last.y; ++ty) {
        for (int tx = range.first.x; tx <= range.last.x; ++tx) {
            const TileIndex index{tx, ty};
            if (limits_.selection && !limits_.selection->tile(index)) {
                continue;
            }
            Changed& changed = changed_[{ty, tx}];
            if (!changed.now) {
                changed.before = current_.tile(index);
                changed.now = changed.before ? std::make_shared<Tile>(*changed.before)
                                             : std::make_shared<Tile>(current_.format());
            }
            const PixelRect part = intersected(current_.tileArea(index), inner);
            changed.area = united(changed.area, part);
            for (int y = part.y; y < part.bottom(); ++y) {
                for (int x = part.x; x < part.right(); ++x) {
                    const auto i = static_cast<std::size_t>((y - area.y) * side_ + (x - area.x));
                    const int px = x - tx * kTileSize;
                    const int py = y - ty * kTileSize;
                    const float amount = amounts[i] * selectedPart(limits_, index, px, py);
                    if (amount <= 0) {
                        continue;
                    }
                    std::uint8_t* pixel = changed.now->pixel(px, py);
                    if (gray) {
                        *pixel = byte(
                            mixed(static_cast<float>(*pixel) / 255, texels[i].channels[3], amount));
                        continue;
                    }
                    const float below = static_cast<float>(pixel[3]) / 255;
                    const float alpha = mixed(below, texels[i].channels[3], amount);
                    if (byte(alpha) == 0 || (limits_.alphaLocked && pixel[3] == 0)) {
                        if (!limits_.alphaLocked) {
                            std::fill_n(pixel, 4, std::uint8_t{0});
                        }
                        continue;
                    }
                    for (int c = 0; c < 3; ++c) {
                        const float now = static_cast<float>(pixel[c]) / 255 * below;
                        pixel[c] = byte(mixed(now, texels[i].channels[c], amount) / alpha);
                    }
                    pixel[3] = limits_.alphaLocked ? pixel[3] : byte(alpha);
                }
            }
            current_.setTile(index, changed.now);
        }
    }
}

TileDelta SmudgeStroke::takeDelta() {
    TileDelta delta;
    for (auto& [key, changed] : changed_) {
        const TileIndex index{key.second, key.first};
        if (!samePixels(changed.before, changed.now)) {
            delta.set(index, changed.before, current_.tile(index), changed.area);
        }
    }
    changed_.clear();
    return delta;
}

}  // namespace gouache
