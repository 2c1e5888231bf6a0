#include "core/paint/painted_tile.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "core/paint/mix_rows.h"

namespace gouache {

namespace {

void limitAmounts(const Tile* selected, int x, int y, int count, float* amounts) {
    if (selected == nullptr) {
        std::fill_n(amounts, count, 0.0F);
        return;
    }
    const std::uint8_t* values = selected->pixel(x, y);
    for (int i = 0; i < count; ++i) {
        amounts[i] *= static_cast<float>(values[i]) * (1 / 255.0F);
    }
}

template <typename Value>
using Row = std::array<Value, kTileSize>;

/// `length` pixels of a row of the tile; zeros where there is none.
template <typename Value>
Row<Value> rowOf(const Tile* tile, int x, int y, int length) {
    Row<Value> row{};
    if (tile != nullptr) {
        std::memcpy(row.data(), tile->pixel(x, y),
                    static_cast<std::size_t>(length) * sizeof(Value));
    }
    return row;
}

}  // namespace

TilePtr paintedTile(const TilePtr& base, const TilePtr& now, PixelFormat format, TileIndex index,
                    const PixelRect& area, const PaintRows& paint, const PaintLimits& limits) {
    const bool erases = !paint.pixels;
    const Tile* selected = limits.selection ? limits.selection->tile(index).get() : nullptr;
    const bool nothing = (limits.selection && selected == nullptr) || (erases && !base) ||
                         (limits.alphaLocked && (erases || !base));
    if (nothing) {
        return now;
    }
    auto tile = now ? std::make_shared<Tile>(*now) : std::make_shared<Tile>(format);
    const int left = area.x - index.x * kTileSize;
    const int count = area.width;
    Row<float> amounts{};
    Row<std::uint32_t> pixels{};
    for (int row = area.y; row < area.bottom(); ++row) {
        const int y = row - index.y * kTileSize;
        paint.amounts({area.x, row}, count, amounts.data());
        if (limits.selection) {
            limitAmounts(selected, left, y, count, amounts.data());
        }
        if (!erases) {
            paint.pixels({area.x, row}, count, pixels.data());
        }
        if (format == PixelFormat::Gray8) {
            auto values = rowOf<std::uint8_t>(base.get(), left, y, count);
            if (erases) {
                mixGrayErase(values.data(), amounts.data(), count, values.data());
            } else {
                mixGray(values.data(), pixels.data(), amounts.data(), count, values.data());
            }
            std::memcpy(tile->pixel(left, y), values.data(), static_cast<std::size_t>(count));
        } else {
            auto words = rowOf<std::uint32_t>(base.get(), left, y, count);
            if (erases) {
                mixErase(words.data(), amounts.data(), count, words.data());
            } else {
                mixOver(words.data(), pixels.data(), amounts.data(), count, limits.alphaLocked,
                        words.data());
            }
            std::memcpy(tile->pixel(left, y), words.data(), static_cast<std::size_t>(count) * 4);
        }
    }
    return tile;
}

std::function<void(PixelPoint, int, std::uint32_t*)> solidPaint(std::uint32_t color) {
    return [color](PixelPoint, int count, std::uint32_t* pixels) {
        std::fill_n(pixels, count, color);
    };
}

}  // namespace gouache
