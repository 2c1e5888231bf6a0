#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "core/base/units.h"
#include "core/document/brush.h"
#include "core/document/tiled_image.h"

namespace gouache {

/// How much a stroke covers each pixel (0…255), in tiles: the largest of all that was swept over
/// it. The edge is antialiased over one pixel; below full hardness it falls off smoothly from
/// hardness · radius to the radius.
class BrushCoverage {
  public:
    struct Part {
        std::array<std::uint8_t, kTileArea> values{};
        PixelRect changed;  ///< since the last takeChanged(), in document pixels
    };

    /// For a canvas of `size`; what is outside is dropped.
    BrushCoverage(const Brush& brush, PixelSize size);

    /// Sweeps the brush from one place to the other; its radius and strength go linearly from one
    /// to the other. The same place twice is a dab.
    void sweep(const StrokePoint& first, const StrokePoint& last);

    /// Radius in pixels at this pressure.
    double radiusAt(double pressure) const;

    /// Tiles changed since the last call.
    std::vector<std::pair<TileIndex, const Part*>> changed() const;
    void clearChanged();

  private:
    struct Sweep;
    double strengthAt(double pressure) const;
    Part& part(TileIndex index);
    void sweepTile(const Sweep& sweep, TileIndex index, const PixelRect& area);

    Brush brush_;
    PixelSize size_;
    std::map<std::pair<int, int>, std::unique_ptr<Part>> parts_;  ///< by {row, column}
    std::vector<TileIndex> changed_;
};

}  // namespace gouache
