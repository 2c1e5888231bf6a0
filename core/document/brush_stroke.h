#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "core/document/brush.h"
#include "core/document/tile_delta.h"
#include "core/document/tiled_image.h"

namespace gouache {

/// One stroke from pen down to pen up, on a layer's pixels as they were before it. Coverage of the
/// stroke is kept apart (the largest of all dabs at a pixel) and put over those pixels once, so
/// overlapping parts do not add up. Points are joined by quadratic curves through the middles
/// between them, so a fast stroke stays round.
class BrushStroke {
  public:
    /// `base` in Rgba8 or Gray8; shares its tiles.
    BrushStroke(const Brush& brush, BrushMode mode, const TiledImage& base);

    /// What the new point changes, against the state after the last call. Empty where it changes
    /// nothing (yet: the last half of the way to `point` is drawn with the next point or by
    /// finish()).
    TileDelta add(StrokePoint point);
    /// Straight from the last point, for Shift + click.
    TileDelta addLine(StrokePoint point);
    /// The rest up to the last point.
    TileDelta finish();

  private:
    struct CoverageTile;

    void curve(const StrokePoint& from, const StrokePoint& control, const StrokePoint& to);
    void line(const StrokePoint& from, const StrokePoint& to);
    void cover(const StrokePoint& from, const StrokePoint& to);
    TileDelta takeDelta();

    Brush brush_;
    BrushMode mode_;
    TiledImage base_;
    TiledImage current_;
    std::map<std::pair<int, int>, std::unique_ptr<CoverageTile>> coverage_;  ///< by {row, column}
    std::optional<StrokePoint> last_;                                        ///< newest point
    std::optional<StrokePoint> drawn_;  ///< where the drawn part ends
    double untilDab_ = 0;               ///< pixels to go to the next dab, where spacing > 0
};

}  // namespace gouache
