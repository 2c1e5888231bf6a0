#include "ui/canvas/mip_pyramid.h"

#include <algorithm>
#include <cstring>

#include "ui/canvas/tile_composer.h"

namespace gouache::ui {

namespace {

int tilesAlong(int pixels) {
    return (pixels + kTileSize - 1) / kTileSize;
}

std::uint32_t* words(QImage& image, int x, int y) {
    return reinterpret_cast<std::uint32_t*>(image.scanLine(y)) + x;
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

}  // namespace

void MipPyramid::reset(PixelSize size) {
    levels_.clear();
    for (int i = 0; i <= kMaxLevel; ++i) {
        Level level;
        level.size = size;
        level.columns = tilesAlong(size.width);
        level.rows = tilesAlong(size.height);
        level.tiles.assign(
            static_cast<std::size_t>(level.columns) * static_cast<std::size_t>(level.rows),
            TileState::Stale);
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
                state(level, column, row) = TileState::Stale;
            }
        }
        span *= 2;
    }
}

MipPyramid::View MipPyramid::view(int index, const QRect& area, const TileComposer& composer) {
    Level& level = levels_[static_cast<std::size_t>(index)];
    bool opaque = true;
    for (int row = area.top() / kTileSize; row <= area.bottom() / kTileSize; ++row) {
        for (int column = area.left() / kTileSize; column <= area.right() / kTileSize; ++column) {
            make(index, column, row, composer);
            opaque = opaque && state(level, column, row) == TileState::Opaque;
        }
    }
    return {level.image, opaque};
}

void MipPyramid::make(int index, int column, int row, const TileComposer& composer) {
    Level& level = levels_[static_cast<std::size_t>(index)];
    if (column >= level.columns || row >= level.rows ||
        state(level, column, row) != TileState::Stale) {
        return;
    }
    if (level.image.isNull()) {
        level.image =
            QImage(level.size.width, level.size.height, QImage::Format_ARGB32_Premultiplied);
        if (level.image.isNull()) {
            return;  // out of memory: this level stays empty
        }
    }
    if (index == 0) {
        composeTile(level, column, row, composer);
        return;
    }
    for (int y = 2 * row; y < 2 * row + 2; ++y) {
        for (int x = 2 * column; x < 2 * column + 2; ++x) {
            make(index - 1, x, y, composer);
        }
    }
    halveTile(level, levels_[static_cast<std::size_t>(index - 1)], column, row);
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

void MipPyramid::halveTile(Level& level, const Level& larger, int column, int row) {
    if (larger.image.isNull()) {
        return;
    }
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
    state(level, column, row) = all >> 24 == 255 ? TileState::Opaque : TileState::Translucent;
}

}  // namespace gouache::ui
