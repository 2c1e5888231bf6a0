#include "core/paint/brush_stroke.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

#include "core/paint/clone_rows.h"
#include "core/paint/mix_rows.h"
#include "core/paint/paper_grain.h"

namespace gouache {

/// Large and soft tips hide corners that small ones show.
BrushStroke::Pen::Pen(const Brush& brush)
    : path(0.1 + brush.size / 2 * (0.002 + 0.02 * (1 - brush.hardness))) {}

BrushStroke::BrushStroke(const Brush& brush, BrushMode mode, const TiledImage& base,
                         StrokeOptions options)
    : brush_(clamped(brush)),
      options_(std::move(options)),
      base_(base),
      current_(base),
      coverage_(brush_, base.size()),
      stabiliser_(std::clamp(options_.lag, 0.0, 10'000.0)),
      pens_(static_cast<std::size_t>(options_.symmetry.count()), Pen(brush_)),
      spacing_(brush_.spacing > 0     ? brush_.spacing
               : coverage_.buildsUp() ? Brush::kBuildUpSpacing
                                      : 0) {
    if (mode == BrushMode::Paint) {
        rows_.pixels =
            options_.clone ? clonedRows(*options_.clone) : solidPaint(opaqueWord(brush_.color));
    }
    rows_.amounts = [this](PixelPoint first, int count, float* amounts) {
        const std::uint16_t* covered = part_->values.data() +
                                       std::ptrdiff_t{first.y % kTileSize} * kTileSize +
                                       first.x % kTileSize;
        const float opacity = static_cast<float>(brush_.opacity) / BrushCoverage::kFull;
        scaledAmounts(covered, count, opacity, amounts);
        if (brush_.grain > 0) {
            std::array<float, kTileSize> heights;
            paperHeights(first, count, brush_.grainScale, heights.data());
            catchOnPaper(heights.data(), count, brush_.grain, amounts);
        }
    };
}

template <typename Draw>
void BrushStroke::forPens(const StrokePoint& point, Draw&& draw) {
    for (std::size_t i = 0; i < pens_.size(); ++i) {
        draw(pens_[i], options_.symmetry.copy(static_cast<int>(i), point));
    }
}

TileDelta BrushStroke::add(const StrokePoint& point) {
    if (!isFinite(point)) {
        return {};
    }
    for (const StrokePoint& place : stabiliser_.add(nearCanvas(point))) {
        forPens(place, [this](Pen& pen, const StrokePoint& copy) {
            pen.path.add(
                copy, [&](const StrokePoint& from, const StrokePoint& to) { draw(pen, from, to); });
        });
    }
    return takeDelta();
}

TileDelta BrushStroke::addLine(const StrokePoint& point) {
    if (!isFinite(point)) {
        return {};
    }
    stabiliser_ = Stabiliser(options_.lag);
    stabiliser_.add(nearCanvas(point));
    forPens(nearCanvas(point), [this](Pen& pen, const StrokePoint& copy) {
        pen.path.addLine(
            copy, [&](const StrokePoint& from, const StrokePoint& to) { draw(pen, from, to); });
    });
    return takeDelta();
}

TileDelta BrushStroke::rest(double seconds) {
    if (!brush_.airbrush || !(seconds > 0)) {
        return {};
    }
    constexpr double kMostDabs = 100;
    dabsDue_ = std::min(dabsDue_ + seconds * brush_.rate, kMostDabs);
    for (; dabsDue_ >= 1; dabsDue_ -= 1) {
        for (const Pen& pen : pens_) {
            if (pen.path.last()) {
                coverage_.stamp(*pen.path.last());
            }
        }
    }
    return takeDelta();
}

TileDelta BrushStroke::finish() {
    const auto rest = stabiliser_.finish();
    for (Pen& pen : pens_) {
        const auto piece = [&](const StrokePoint& from, const StrokePoint& to) {
            draw(pen, from, to);
        };
        for (const StrokePoint& place : rest) {
            pen.path.add(options_.symmetry.copy(static_cast<int>(&pen - pens_.data()), place),
                         piece);
        }
        pen.path.finish(piece);
    }
    return takeDelta();
}

void BrushStroke::draw(Pen& pen, const StrokePoint& from, const StrokePoint& to) {
    if (spacing_ > 0) {
        pen.dabs.along(
            from, to,
            [this](const StrokePoint& place) { return spacing_ * 2 * coverage_.radiusAt(place); },
            [this](const StrokePoint& place) { coverage_.stamp(place); });
    } else {
        coverage_.sweep(from, to);
    }
}

TileDelta BrushStroke::takeDelta() {
    TileDelta delta;
    for (const auto& [index, part] : coverage_.changed()) {
        part_ = part;
        const TilePtr before = current_.tile(index);
        TilePtr after = paintedTile(base_.tile(index), before, base_.format(), index, part->changed,
                                    rows_, options_.limits);
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
