#include "core/document/brush_stroke.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <utility>

#include "core/document/pixel_math.h"

namespace gouache {

namespace {

StrokePoint between(const StrokePoint& a, const StrokePoint& b, double t) {
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t,
            a.pressure + (b.pressure - a.pressure) * t};
}

double distance(const StrokePoint& a, const StrokePoint& b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

/// NaN becomes `low`.
double inRange(double value, double low, double high) {
    return value > low ? std::min(value, high) : low;
}

std::uint32_t erased(std::uint32_t pixel, std::uint32_t amount) {
    const std::uint32_t alpha = mul255(pixel >> 24, 255 - amount);
    return alpha == 0 ? 0 : (pixel & 0x00ffffffU) | (alpha << 24);
}

}  // namespace

Brush clamped(Brush brush) {
    brush.size = inRange(brush.size, Brush::kMinSize, Brush::kMaxSize);
    brush.hardness = inRange(brush.hardness, 0, 1);
    brush.opacity = inRange(brush.opacity, 0, 1);
    brush.spacing = inRange(brush.spacing, 0, 10);
    return brush;
}

BrushStroke::BrushStroke(const Brush& brush, BrushMode mode, const TiledImage& base)
    : brush_(clamped(brush)),
      mode_(mode),
      base_(base),
      current_(base),
      coverage_(brush_, base.size()) {}

TileDelta BrushStroke::add(const StrokePoint& point) {
    if (!std::isfinite(point.x) || !std::isfinite(point.y)) {
        return {};
    }
    if (!last_) {
        coverage_.sweep(point, point);
        untilDab_ = brush_.spacing * brush_.size;
        drawn_ = point;
    } else {
        const StrokePoint middle = between(*last_, point, 0.5);
        curve(drawn_, *last_, middle);
        drawn_ = middle;
    }
    last_ = point;
    return takeDelta();
}

TileDelta BrushStroke::addLine(const StrokePoint& point) {
    if (!last_ || !std::isfinite(point.x) || !std::isfinite(point.y)) {
        return add(point);
    }
    line(drawn_, *last_);
    line(*last_, point);
    drawn_ = point;
    last_ = point;
    return takeDelta();
}

TileDelta BrushStroke::finish() {
    if (!last_) {
        return {};
    }
    line(drawn_, *last_);
    drawn_ = *last_;
    return takeDelta();
}

void BrushStroke::curve(const StrokePoint& from, const StrokePoint& control,
                        const StrokePoint& to) {
    // The chord of the nth part of a quadratic curve is at most |from - 2 control + to| / (4 n²)
    // away from it.
    const double bend =
        std::hypot(from.x - 2 * control.x + to.x, from.y - 2 * control.y + to.y) / 4;
    constexpr double kTolerance = 0.1;
    const int parts = std::clamp(static_cast<int>(std::ceil(std::sqrt(bend / kTolerance))), 1, 64);
    StrokePoint previous = from;
    for (int i = 1; i <= parts; ++i) {
        const double t = static_cast<double>(i) / parts;
        const StrokePoint next = between(between(from, control, t), between(control, to, t), t);
        line(previous, next);
        previous = next;
    }
}

void BrushStroke::line(const StrokePoint& from, const StrokePoint& to) {
    if (brush_.spacing > 0) {
        dabs(from, to);
    } else {
        coverage_.sweep(from, to);
    }
}

void BrushStroke::dabs(const StrokePoint& from, const StrokePoint& to) {
    const double length = distance(from, to);
    double at = untilDab_;
    while (at <= length && length > 0) {
        const StrokePoint place = between(from, to, at / length);
        coverage_.sweep(place, place);
        at += std::max(0.5, brush_.spacing * 2 * coverage_.radiusAt(place.pressure));
    }
    untilDab_ = at - length;
}

TilePtr BrushStroke::painted(TileIndex index, const BrushCoverage::Part& part) const {
    const PixelFormat format = base_.format();
    const TilePtr& now = current_.tile(index);
    const TilePtr& base = base_.tile(index);
    if (!base && mode_ == BrushMode::Erase) {
        return nullptr;
    }
    auto tile = now ? std::make_shared<Tile>(*now) : std::make_shared<Tile>(format);
    const auto opacity = static_cast<std::uint32_t>(std::lround(brush_.opacity * 255));
    const PixelRect area{part.changed.x - index.x * kTileSize, part.changed.y - index.y * kTileSize,
                         part.changed.width, part.changed.height};
    const auto paint = [&](auto pixel, auto mixed) {
        for (int y = area.y; y < area.bottom(); ++y) {
            const std::uint8_t* coverage = part.values.data() + std::ptrdiff_t{y} * kTileSize;
            for (int x = area.x; x < area.right(); ++x) {
                if (coverage[x] != 0) {
                    if (base) {
                        std::memcpy(&pixel, base->pixel(x, y), sizeof(pixel));
                    } else {
                        pixel = 0;
                    }
                    pixel = mixed(pixel, mul255(coverage[x], opacity));
                    std::memcpy(tile->pixel(x, y), &pixel, sizeof(pixel));
                }
            }
        }
    };
    const bool erases = mode_ == BrushMode::Erase;
    if (format == PixelFormat::Gray8 && erases) {
        paint(std::uint8_t{}, [](std::uint8_t value, std::uint32_t amount) {
            return static_cast<std::uint8_t>(mul255(value, 255 - amount));
        });
    } else if (format == PixelFormat::Gray8) {
        paint(std::uint8_t{}, [](std::uint8_t value, std::uint32_t amount) {
            return static_cast<std::uint8_t>(value + mul255(255U - value, amount));
        });
    } else if (erases) {
        paint(std::uint32_t{}, erased);
    } else {
        const std::uint32_t color = static_cast<std::uint32_t>(brush_.color[0]) |
                                    static_cast<std::uint32_t>(brush_.color[1]) << 8 |
                                    static_cast<std::uint32_t>(brush_.color[2]) << 16 | 0xff000000U;
        paint(std::uint32_t{}, [color](std::uint32_t pixel, std::uint32_t amount) {
            return overStraight(color, amount, pixel);
        });
    }
    return tile;
}

TileDelta BrushStroke::takeDelta() {
    TileDelta delta;
    for (const auto& [index, part] : coverage_.changed()) {
        const TilePtr before = current_.tile(index);
        TilePtr after = painted(index, *part);
        if (samePixels(before, after)) {
            continue;
        }
        current_.setTile(index, std::move(after));
        delta.set(index, before, current_.tile(index), part->changed);
    }
    coverage_.clearChanged();
    return delta;
}

}  // namespace gouache
