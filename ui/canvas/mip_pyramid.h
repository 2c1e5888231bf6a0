#pragma once

#include <QImage>
#include <QRect>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/units.h"

namespace gouache::ui {

class TileComposer;

/// The shown picture at full size and at halves of it, made tile by tile when it is looked at, on
/// all threads of WorkerPool::shared(), and forgotten again beyond a memory budget.
class MipPyramid {
  public:
    static constexpr int kMaxLevel = 6;
    static constexpr std::size_t kDefaultBudget = std::size_t{384} << 20;

    /// Bytes of made tiles, of all levels; more where more than that is looked at.
    explicit MipPyramid(std::size_t budget = kDefaultBudget) : budget_(budget) {}

    /// Forgets everything; nothing is allocated yet.
    void reset(PixelSize size);
    /// The pixels of `area` (level 0) have to be made again; until then the former ones stay.
    void invalidate(const PixelRect& area);

    /// {0, 0} before the first reset().
    PixelSize size(int level) const {
        return levels_.empty() ? PixelSize{} : levels_[static_cast<std::size_t>(level)].size;
    }
    std::size_t byteCount() const;

    struct View {
        /// The whole level, ARGB32_Premultiplied; made only within the area asked for.
        const QImage& image;
        bool opaque;    ///< all of the tiles that the area touches are opaque
        bool complete;  ///< false: time was up; some tiles show less or what was there before
    };
    /// `area` in pixels of the level, inside it, not empty. Stops making tiles some time after
    /// `deadline`, but never before kLeastTiles tiles were made, so that small pictures are always
    /// complete.
    View view(int level, const QRect& area, const TileComposer& composer,
              std::chrono::steady_clock::time_point deadline);
    static constexpr int kLeastTiles = 256;

  private:
    /// Empty: never made, its pixels are zero once the level is there. Stale: shows what was.
    enum class TileState : std::uint8_t { Empty, Stale, Opaque, Translucent };
    struct Level {
        PixelSize size;
        int columns = 0;
        int rows = 0;
        QImage image;  ///< null until needed
        std::vector<TileState> tiles;
    };
    struct Work;

    /// False where time was up before all of it was made.
    bool make(Work& work, int level, int column, int row);
    void composeTile(Level& level, int column, int row, const TileComposer& composer);
    /// `whole`: all it is made of is there.
    void halveTile(Level& level, const Level& larger, int column, int row, bool whole);
    bool allocate(int level);
    void forgetBeyondBudget(int level);
    TileState& state(Level& level, int column, int row) {
        return level.tiles[static_cast<std::size_t>(row) * static_cast<std::size_t>(level.columns) +
                           static_cast<std::size_t>(column)];
    }

    std::size_t budget_;
    std::vector<Level> levels_;
};

}  // namespace gouache::ui
