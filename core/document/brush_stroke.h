#pragma once

#include <optional>

#include "core/document/brush.h"
#include "core/document/brush_coverage.h"
#include "core/document/tile_delta.h"
#include "core/document/tiled_image.h"

namespace gouache {

/// One stroke from pen down to pen up, on a layer's pixels as they were before it. Its coverage is
/// put over those pixels once, so parts that overlap do not add up. Points are joined by quadratic
/// curves through the middles between them, so a fast stroke stays round.
class BrushStroke {
  public:
    /// `base` in Rgba8 or Gray8; shares its tiles. Values of the brush are brought into their
    /// ranges.
    BrushStroke(const Brush& brush, BrushMode mode, const TiledImage& base);

    /// What the new point changes, against the state after the last call. The last half of the way
    /// to `point` is drawn with the next point or by finish().
    TileDelta add(const StrokePoint& point);
    /// Straight from the last point, for Shift + click.
    TileDelta addLine(const StrokePoint& point);
    /// The rest up to the last point.
    TileDelta finish();

  private:
    void curve(const StrokePoint& from, const StrokePoint& control, const StrokePoint& to);
    void line(const StrokePoint& from, const StrokePoint& to);
    void dabs(const StrokePoint& from, const StrokePoint& to);
    TileDelta takeDelta();
    TilePtr painted(TileIndex index, const BrushCoverage::Part& part) const;

    Brush brush_;
    BrushMode mode_;
    TiledImage base_;
    TiledImage current_;
    BrushCoverage coverage_;
    std::optional<StrokePoint> last_;  ///< newest point
    StrokePoint drawn_;                ///< where the drawn part ends
    double untilDab_ = 0;              ///< pixels to go to the next dab, where spacing > 0
};

/// The brush with every value in its range.
Brush clamped(Brush brush);

}  // namespace gouache
