#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/document/tile_delta.h"
#include "core/document/tiled_image.h"
#include "core/paint/brush.h"
#include "core/paint/paint_limits.h"
#include "core/paint/stroke_path.h"
#include "core/paint/symmetry.h"

namespace gouache {

/// A finger that takes paint along. Each dab mixes what is below it with what the finger carries,
/// and leaves the mixture under the tip. Brush::flow is its strength (how much is carried on),
/// Brush::opacity how much of the mixture is left. Colours are mixed premultiplied, in sRGB values.
class SmudgeStroke {
  public:
    /// `base` in Rgba8 or Gray8; shares its tiles. Values of the brush are brought into their
    /// ranges; its colour, grain and airbrush do not count.
    SmudgeStroke(const Brush& brush, const TiledImage& base, PaintLimits limits = {},
                 const Symmetry& symmetry = {});

    /// What the new point changes, against the state after the last call. As BrushStroke::add().
    TileDelta add(const StrokePoint& point);
    TileDelta finish();

  private:
    /// Premultiplied channels 0…1, alpha last; those of Gray8 are all its value.
    struct Texel {
        float channels[4];
    };
    struct Finger {
        StrokePath path;
        DabPlaces dabs;
        std::vector<Texel> carried;  ///< side_ × side_; empty before the first dab
    };

    void draw(Finger& finger, const StrokePoint& from, const StrokePoint& to);
    void dab(Finger& finger, const StrokePoint& at);
    std::vector<Texel> read(const PixelRect& area) const;
    void write(const PixelRect& area, const std::vector<Texel>& texels,
               const std::vector<float>& amounts);
    TileDelta takeDelta();

    Brush brush_;
    PaintLimits limits_;
    Symmetry symmetry_;
    TiledImage current_;
    int side_;  ///< of the square that a dab works on
    std::vector<Finger> fingers_;
    struct Changed {
        TilePtr before;
        std::shared_ptr<Tile> now;
        PixelRect area;
    };
    std::map<std::pair<int, int>, Changed> changed_;  ///< by {row, column}
};

}  // namespace gouache
