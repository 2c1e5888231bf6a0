#include "ui/canvas/mip_pyramid.h"

#include <algorithm>
#include <atomic>
#include <cstring>

#include "core/base/worker_pool.h"
#include "ui/canvas/tile_composer.h"

namespace gouache::ui {

namespace {

/// Tiles from which on several threads make them.
constexpr std::size_t kLeastForThreads = 24;

int tilesAlong(int pixels) {
    return (pixels + kTileSize - 1) / kTileSize;
}

/// Not QImage::scanLine(), which asks on every call whether the image is shared: threads write to
/// different rows and columns of one image.
std::uint32_t* words(QImage& image, int x, int y) {
    auto* bytes = const_cast<uchar*>(image.constScanLine(y));
    return reinterpret_cast<std::uint32_t*>(bytes) + x;
}

const std::uint32_t* words(const QImage& image, int y) {
    return reinterpret_cast<const std::uint32_t*>(image.constScanLine(y));
}

std::uint32_t average(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
    constexpr std::uint32_t kLanes = 0x00ff00ffU;
    const std::uint32_t even =
        (a & kLanes) + (b & kLanes) + (c & kLanes) + (d & kLanes) + 0x00020002U;
    const std::uint32_t odd = ((a >> 8) & kLanes) + ((b >> 8) & kLanes) + ((c >> 8) & kLanes) +
                              ((d >> 8) & kLanes) + 0x00020002U;
    return ((even >> 2) & kLanes) | (((odd >> 2) & kLanes) << 8);
}

bool isMade(std::uint8_t state) {
    return state > 1;
}

}  // namespace

struct MipPyramid::Work {
    const TileComposer& composer;
    std::chrono::steady_clock::time_point deadline;
    std::atomic<int> made = 0;
    std::atomic<bool> late = false;

    /// Asked before a tile is made.
    bool goesOn() {
        if (made.fetch_add(1, std::memory_order_relaxed) < kLeastTiles) {
            return true;
        }
        if (!late.load(std::memory_order_relaxed) && std::chrono::steady_clock::now() < deadline) {
            return true;
        }
        late.store(true, std::memory_order_relaxed);
        return false;
    }
};

void MipPyramid::reset(PixelSize size) {
    levels_.clear();
    for (int i = 0; i <= kMaxLevel; ++i) {
        Level level;
        level.size = size;
        level.columns = tilesAlong(size.width);
        level.rows = tilesAlong(size.height);
        level.tiles.assign(
            static_cast<std::size_t>(level.columns) * static_cast<std::size_t>(level.rows),
            TileState::Empty);
        levels_.push_back(std::move(level));
        size = {(size.width + 1) / 2, (size.height + 1) / 2};
    }
}

void MipPyramid::invalidate(const PixelRect& area) {
    int span = kTileSize;
    for (Level& level : levels_) {
        const int firstColumn = std::max(0, area.x / span);
        const int firstRow = std::max(0, area.y / span);
        const int lastColumn = std::min(level.columns - 1, (area.right() - 1) / span);
        const int lastRow = std::min(level.rows - 1, (area.bottom() - 1) / span);
        for (int row = firstRow; row <= lastRow; ++row) {
            for (int column = firstColumn; column <= lastColumn; ++column) {
                TileState& tile = state(level, column, row);
                tile = tile == TileState::Empty ? TileState::Empty : TileState::Stale;
            }
        }
        span *= 2;
    }
}

std::size_t MipPyramid::byteCount() const {
    std::size_t made = 0;
    for (const Level& level : levels_) {
        made += static_cast<std::size_t>(std::ranges::count_if(
            level.tiles, [](TileState tile) { return tile != TileState::Empty; }));
    }
    return made * kTileArea * 4;
}

MipPyramid::View MipPyramid::view(int index, const QRect& area, const TileComposer& composer,
                                  std::chrono::steady_clock::time_point deadline) {
    Level& level = levels_[static_cast<std::size_t>(index)];
    std::vector<QPoint> missing;
    const auto forTiles = [&](auto&& visit) {
        const int lastRow = std::min(area.bottom() / kTileSize, level.rows - 1);
        const int lastColumn = std::min(area.right() / kTileSize, level.columns - 1);
        for (int row = area.top() / kTileSize; row <= lastRow; ++row) {
            for (int column = area.left() / kTileSize; column <= lastColumn; ++column) {
                visit(column, row);
            }
        }
    };
    forTiles([&](int column, int row) {
        const TileState tile = state(level, column, row);
        if (tile == TileState::Empty || tile == TileState::Stale) {
            missing.emplace_back(column, row);
        }
    });
    bool complete = true;
    if (!missing.empty()) {
        forgetBeyondBudget(index);
        for (int i = 0; i <= index; ++i) {
            if (!allocate(i)) {
                return {level.image, false, true};  // out of memory: this level stays empty
            }
        }
        Work work{composer, deadline};
        std::atomic<bool> all = true;
        const auto makeMissing = [&](std::size_t i) {
            if (!make(work, index, missing[i].x(), missing[i].y())) {
                all = false;
            }
        };
        // A few tiles are sooner made than another thread wakes up, on a busy machine above all.
        if ((missing.size() << (2 * index)) < kLeastForThreads) {
            for (std::size_t i = 0; i < missing.size(); ++i) {
                makeMissing(i);
            }
        } else {
            WorkerPool::shared().forEach(missing.size(), makeMissing);
        }
        complete = all;
    }
    bool opaque = true;
    forTiles([&](int column, int row) {
        opaque = opaque && state(level, column, row) == TileState::Opaque;
    });
    return {level.image, opaque, complete};
}

bool MipPyramid::allocate(int index) {
    Level& level = levels_[static_cast<std::size_t>(index)];
    if (level.image.isNull()) {
        level.image =
            QImage(level.size.width, level.size.height, QImage::Format_ARGB32_Premultiplied);
        std::ranges::fill(level.tiles, TileState::Empty);
    }
    return !level.image.isNull();
}

void MipPyramid::forgetBeyondBudget(int index) {
    // Memory that was never written to costs nothing, so a level is forgotten as a whole: first
    // those that are not looked at, the largest first, then this one.
    for (int i = 0; i <= kMaxLevel && byteCount() > budget_; ++i) {
        Level& level = levels_[static_cast<std::size_t>(i)];
        if (i != index) {
            level.image = {};
            std::ranges::fill(level.tiles, TileState::Empty);
        }
    }
    Level& level = levels_[static_cast<std::size_t>(index)];
    if (byteCount() > budget_) {
        level.image = {};
        std::ranges::fill(level.tiles, TileState::Empty);
    }
}

bool MipPyramid::make(Work& work, int index, int column, int row) {
    Level& level = levels_[static_cast<std::size_t>(index)];
    if (column >= level.columns || row >= level.rows ||
        isMade(static_cast<std::uint8_t>(state(level, column, row)))) {
        return true;
    }
    if (state(level, column, row) == TileState::Empty) {
        // What is not made in time is transparent.
        const int width = std::min(kTileSize, level.size.width - column * kTileSize);
        const int height = std::min(kTileSize, level.size.height - row * kTileSize);
        for (int y = 0; y < height; ++y) {
            std::memset(words(level.image, column * kTileSize, row * kTileSize + y), 0,
                        static_cast<std::size_t>(width) * 4);
        }
        state(level, column, row) = TileState::Stale;
    }
    if (index == 0) {
        if (!work.goesOn()) {
            return false;
        }
        composeTile(level, column, row, work.composer);
        return true;
    }
    bool whole = true;
    for (int y = 2 * row; y < 2 * row + 2; ++y) {
        for (int x = 2 * column; x < 2 * column + 2; ++x) {
            whole = make(work, index - 1, x, y) && whole;
        }
    }
    halveTile(level, levels_[static_cast<std::size_t>(index - 1)], column, row, whole);
    return whole;
}

void MipPyramid::composeTile(Level& level, int column, int row, const TileComposer& composer) {
    TilePixels pixels;
    composer.compose({column, row}, pixels);
    const int x = column * kTileSize;
    const int y = row * kTileSize;
    const int width = std::min(kTileSize, level.size.width - x);
    const int height = std::min(kTileSize, level.size.height - y);
    std::uint32_t all = 0xffffffffU;
    for (int i = 0; i < height; ++i) {
        const std::uint32_t* from = pixels.data() + std::ptrdiff_t{i} * kTileSize;
        std::memcpy(words(level.image, x, y + i), from, static_cast<std::size_t>(width) * 4);
        for (int j = 0; j < width; ++j) {
            all &= from[j];
        }
    }
    state(level, column, row) = all >> 24 == 255 ? TileState::Opaque : TileState::Translucent;
}

void MipPyramid::halveTile(Level& level, const Level& larger, int column, int row, bool whole) {
    const int x = column * kTileSize;
    const int y = row * kTileSize;
    const int width = std::min(kTileSize, level.size.width - x);
    const int height = std::min(kTileSize, level.size.height - y);
    std::uint32_t all = 0xffffffffU;
    for (int i = 0; i < height; ++i) {
        const std::uint32_t* upper = words(larger.image, 2 * (y + i));
        const std::uint32_t* lower =
            words(larger.image, std::min(2 * (y + i) + 1, larger.size.height - 1));
        std::uint32_t* to = words(level.image, x, y + i);
        for (int j = 0; j < width; ++j) {
            const int left = 2 * (x + j);
            const int right = std::min(left + 1, larger.size.width - 1);
            to[j] = average(upper[left], upper[right], lower[left], lower[right]);
            all &= to[j];
        }
    }
    if (whole) {
        state(level, column, row) = all >> 24 == 255 ? TileState::Opaque : TileState::Translucent;
    }
}

}  // namespace gouache::ui
