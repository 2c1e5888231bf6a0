#pragma once

#include <optional>
#include <vector>

#include "core/document/tile_delta.h"
#include "core/document/tiled_image.h"
#include "core/paint/brush.h"
#include "core/paint/brush_coverage.h"
#include "core/paint/paint_limits.h"
#include "core/paint/painted_tile.h"
#include "core/paint/stabiliser.h"
#include "core/paint/stroke_path.h"
#include "core/paint/symmetry.h"

namespace gouache {

/// A picture to paint with in place of a colour: what lies `offset` away from where the brush is.
struct ClonePaint {
    TileSource source;
    PixelPoint offset;
};

struct StrokeOptions {
    PaintLimits limits;
    Symmetry symmetry;
    double lag = 0;  ///< of the stabiliser, in document pixels
    std::optional<ClonePaint> clone;
};

/// One stroke from pen down to pen up, on a layer's pixels as they were before it. Its coverage is
/// put over those pixels once, so parts that overlap do not add up beyond the brush's opacity.
class BrushStroke {
  public:
    /// `base` in Rgba8 or Gray8; shares its tiles. Values of the brush are brought into their
    /// ranges. A stroke on Gray8 goes towards the luma of its colour.
    BrushStroke(const Brush& brush, BrushMode mode, const TiledImage& base,
                StrokeOptions options = {});
    BrushStroke(const BrushStroke&) = delete;
    BrushStroke& operator=(const BrushStroke&) = delete;

    /// What the new point changes, against the state after the last call. The last half of the way
    /// to `point` is drawn with the next point or by finish(). A point that is not finite is
    /// dropped.
    TileDelta add(const StrokePoint& point);
    /// Straight from the last point, for Shift + click.
    TileDelta addLine(const StrokePoint& point);
    /// An airbrush goes on at the last point for this long.
    TileDelta rest(double seconds);
    /// The rest up to the last point.
    TileDelta finish();

  private:
    struct Pen {
        explicit Pen(const Brush& brush);
        StrokePath path;
        DabPlaces dabs;
    };

    template <typename Draw>
    void forPens(const StrokePoint& point, Draw&& draw);
    void draw(Pen& pen, const StrokePoint& from, const StrokePoint& to);
    TileDelta takeDelta();

    Brush brush_;
    StrokeOptions options_;
    PaintRows rows_;
    TiledImage base_;
    TiledImage current_;
    BrushCoverage coverage_;
    Stabiliser stabiliser_;
    std::vector<Pen> pens_;                      ///< one for each copy of the symmetry
    double spacing_;                             ///< in diameters; 0 = swept
    double dabsDue_ = 0;                         ///< of a resting airbrush
    const BrushCoverage::Part* part_ = nullptr;  ///< that rows_ reads
};

}  // namespace gouache
