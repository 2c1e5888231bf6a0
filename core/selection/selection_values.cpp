// What looks at one pixel at a time.
#include <algorithm>
#include <cassert>
#include <memory>
#include <utility>

#include "core/selection/full_tile.h"
#include "core/selection/selection.h"

namespace gouache {

namespace {

constexpr std::uint8_t kHalf = 128;

/// The tile with `value(x, y)` at each pixel of `area`; null or the shared full one where it is
/// that.
template <typename Value>
TilePtr madeTile(const PixelRect& area, Value&& value) {
    auto tile = std::make_shared<Tile>(PixelFormat::Gray8);
    bool full = area.width == kTileSize && area.height == kTileSize;
    for (int y = 0; y < area.height; ++y) {
        std::uint8_t* row = tile->pixel(0, y);
        for (int x = 0; x < area.width; ++x) {
            row[x] = value(x, y);
            full = full && row[x] == 255;
        }
    }
    return full ? fullTile() : TilePtr(std::move(tile));
}

template <typename Change>
TiledImage changed(const TiledImage& image, Change&& change) {
    TiledImage result(image.size(), PixelFormat::Gray8);
    for (int ty = 0; ty < result.rows(); ++ty) {
        for (int tx = 0; tx < result.columns(); ++tx) {
            const TileIndex index{tx, ty};
            result.setTile(index, change(image.tile(index), result.tileArea(index), index));
        }
    }
    return result;
}

TilePtr combinedTile(const TilePtr& before, const TilePtr& next, const PixelRect& area,
                     SelectionMode mode) {
    switch (mode) {
        case SelectionMode::Replace:
            return next;
        case SelectionMode::Add:
            if (!before || !next || before == next || next == fullTile() || before == fullTile()) {
                return !before || next == fullTile() ? next : before;
            }
            break;
        case SelectionMode::Subtract:
            if (!before || !next || next == fullTile()) {
                return next ? nullptr : before;
            }
            break;
        case SelectionMode::Intersect:
            if (!before || !next || before == next || next == fullTile() || before == fullTile()) {
                return !before || !next ? nullptr : before == fullTile() ? next : before;
            }
            break;
    }
    return madeTile(area, [&](int x, int y) -> std::uint8_t {
        const std::uint8_t a = *before->pixel(x, y);
        const std::uint8_t b = *next->pixel(x, y);
        switch (mode) {
            case SelectionMode::Add:
                return std::max(a, b);
            case SelectionMode::Subtract:
                return std::min(a, static_cast<std::uint8_t>(255 - b));
            default:
                return std::min(a, b);
        }
    });
}

}  // namespace

TiledImage combined(const TiledImage& before, const TiledImage& next, SelectionMode mode) {
    assert(before.size() == next.size());
    return changed(before, [&](const TilePtr& tile, const PixelRect& area, TileIndex index) {
        return combinedTile(tile, next.tile(index), area, mode);
    });
}

TiledImage inverted(const TiledImage& selection) {
    return changed(selection, [](const TilePtr& tile, const PixelRect& area, TileIndex) {
        if (tile == fullTile()) {
            return TilePtr();
        }
        return madeTile(area, [&](int x, int y) {
            return static_cast<std::uint8_t>(tile ? 255 - *tile->pixel(x, y) : 255);
        });
    });
}

TiledImage selectionFromAlpha(const TiledImage& picture) {
    if (picture.format() == PixelFormat::Gray8) {
        return picture;
    }
    return changed(picture, [](const TilePtr& tile, const PixelRect& area, TileIndex) {
        return tile ? madeTile(area, [&](int x, int y) { return tile->pixel(x, y)[3]; })
                    : TilePtr();
    });
}

bool selectsAnything(const TiledImage& selection) {
    for (int ty = 0; ty < selection.rows(); ++ty) {
        for (int tx = 0; tx < selection.columns(); ++tx) {
            const TilePtr& tile = selection.tile({tx, ty});
            if (tile && std::any_of(tile->data(), tile->data() + tile->byteCount(),
                                    [](std::uint8_t value) { return value >= kHalf; })) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace gouache
