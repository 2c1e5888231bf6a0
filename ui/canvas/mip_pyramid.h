#pragma once

#include <QImage>
#include <QRect>
#include <cstdint>
#include <vector>

#include "core/base/units.h"

namespace gouache::ui {

class TileComposer;

/// The shown picture at full size and at halves of it, made tile by tile when it is looked at.
class MipPyramid {
  public:
    static constexpr int kMaxLevel = 6;

    /// Forgets everything; nothing is allocated yet.
    void reset(PixelSize size);
    /// The pixels of `area` (level 0) have to be made again.
    void invalidate(const PixelRect& area);

    PixelSize size(int level) const { return levels_[static_cast<std::size_t>(level)].size; }

    struct View {
        const QImage&
            image;  ///< the whole level, ARGB32_Premultiplied; made only within the area asked for
        bool opaque;  ///< all of the tiles that the area touches are opaque
    };
    /// `area` in pixels of the level, inside it, not empty.
    View view(int level, const QRect& area, const TileComposer& composer);

  private:
    enum class TileState : std::uint8_t { Stale, Opaque, Translucent };
    struct Level {
        PixelSize size;
        int columns = 0;
        int rows = 0;
        QImage image;  ///< null until needed
        std::vector<TileState> tiles;
    };

    void make(int level, int column, int row, const TileComposer& composer);
    void composeTile(Level& level, int column, int row, const TileComposer& composer);
    void halveTile(Level& level, const Level& larger, int column, int row);
    TileState& state(Level& level, int column, int row) {
        return level.tiles[static_cast<std::size_t>(row) * static_cast<std::size_t>(level.columns) +
                           static_cast<std::size_t>(column)];
    }

    std::vector<Level> levels_;
};

}  // namespace gouache::ui
