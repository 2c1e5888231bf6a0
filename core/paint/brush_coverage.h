#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "core/base/units.h"
#include "core/document/tiled_image.h"
#include "core/paint/brush.h"

namespace gouache {

/// How much a stroke covers each pixel, in tiles. Its edge is antialiased over one pixel; below
/// full hardness it falls off smoothly from hardness · radius to the radius.
///
/// Swept or stamped at full flow, a pixel has the largest value of all that went over it. Where the
/// flow is less, each dab adds its part of what is missing to the dab's own strength, so that
/// neither of the two ways exceeds the strongest dab.
class BrushCoverage {
  public:
    static constexpr std::uint16_t kFull = 65535;

    struct Part {
        std::array<std::uint16_t, kTileArea> values{};  ///< kFull = covered
        PixelRect changed;  ///< since the last clearChanged(), in document pixels
        bool full = false;  ///< every value is kFull
    };

    /// `brush` as clamped() gives it, for a canvas of `size`; what is outside is dropped.
    BrushCoverage(const Brush& brush, PixelSize size);

    /// Whether dabs build up, so that stamp() and not sweep() is what the brush means.
    bool buildsUp() const { return buildsUp_; }
    /// From one place to the other; radius and strength go linearly from one to the other.
    void sweep(const StrokePoint& from, const StrokePoint& to);
    /// One dab.
    void stamp(const StrokePoint& at);

    /// Half the long diameter there, in pixels.
    double radiusAt(const StrokePoint& point) const;

    /// Tiles changed since the last clearChanged().
    std::vector<std::pair<TileIndex, const Part*>> changed() const;
    void clearChanged();

  private:
    struct Sweep;
    Part& part(TileIndex index);
    void cover(const StrokePoint& first, const StrokePoint& last, float flow);
    void coverTile(const Sweep& sweep, TileIndex index, const PixelRect& area);
    void noteChange(Part& part, TileIndex index, const PixelRect& area);

    Brush brush_;
    PixelSize size_;
    bool buildsUp_;
    std::map<std::pair<int, int>, std::unique_ptr<Part>> parts_;  ///< by {row, column}
    std::vector<TileIndex> changed_;
};

}  // namespace gouache
