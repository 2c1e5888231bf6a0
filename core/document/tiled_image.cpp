#include "core/document/tiled_image.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <map>
#include <utility>

namespace gouache {

namespace {

int tilesAlong(int pixels) {
    return (pixels + kTileSize - 1) / kTileSize;
}

void copyRow(const std::uint8_t* from, PixelFormat fromFormat, std::uint8_t* to, int pixels,
             PixelFormat toFormat) {
    if (fromFormat == toFormat) {
        std::memcpy(
            to, from,
            static_cast<std::size_t>(pixels) * static_cast<std::size_t>(channelsOf(toFormat)));
        return;
    }
    assert(fromFormat == PixelFormat::Rgb8 && toFormat == PixelFormat::Rgba8);
    for (int i = 0; i < pixels; ++i, from += 3, to += 4) {
        to[0] = from[0];
        to[1] = from[1];
        to[2] = from[2];
        to[3] = 255;
    }
}

/// Smallest rectangle, in the tile, of the pixels that show.
PixelRect shownPart(const Tile& tile) {
    const int channels = channelsOf(tile.format());
    const int last = channels - 1;  // alpha, or the only channel
    int left = kTileSize;
    int right = 0;
    int top = kTileSize;
    int bottom = 0;
    for (int y = 0; y < kTileSize; ++y) {
        const std::uint8_t* row = tile.pixel(0, y) + last;
        for (int x = 0; x < kTileSize; ++x) {
            if (row[std::ptrdiff_t{x} * channels] != 0) {
                left = std::min(left, x);
                right = std::max(right, x + 1);
                top = std::min(top, y);
                bottom = y + 1;
            }
        }
    }
    return right > left ? PixelRect{left, top, right - left, bottom - top} : PixelRect{};
}

}  // namespace

TileRange tilesOf(const PixelRect& area) {
    return {{area.x / kTileSize, area.y / kTileSize},
            {(area.right() - 1) / kTileSize, (area.bottom() - 1) / kTileSize}};
}

TiledImage::TiledImage(PixelSize size, PixelFormat format)
    : size_(size),
      format_(format),
      columns_(tilesAlong(size.width)),
      rows_(tilesAlong(size.height)),
      tiles_(static_cast<std::size_t>(rows_)) {
    assert(format != PixelFormat::Rgb8);
}

TiledImage TiledImage::fromImage(const Image& image) {
    TiledImage tiled(image.size(), image.format() == PixelFormat::Gray8 ? PixelFormat::Gray8
                                                                        : PixelFormat::Rgba8);
    tiled.write(image, {0, 0});
    return tiled;
}

TiledImage TiledImage::filled(PixelSize size, std::uint8_t value) {
    TiledImage tiled(size, PixelFormat::Gray8);
    // All tiles of one extent are one: inside, at the right, at the bottom, in the corner.
    std::map<std::pair<int, int>, TilePtr> made;
    for (int y = 0; value != 0 && y < tiled.rows_; ++y) {
        for (int x = 0; x < tiled.columns_; ++x) {
            const PixelRect area = tiled.tileArea({x, y});
            TilePtr& tile = made[{area.width, area.height}];
            if (!tile) {
                auto filled = std::make_shared<Tile>(PixelFormat::Gray8);
                for (int row = 0; row < area.height; ++row) {
                    std::memset(filled->pixel(0, row), value, static_cast<std::size_t>(area.width));
                }
                tile = std::move(filled);
            }
            tiled.setTile({x, y}, tile);
        }
    }
    return tiled;
}

const TilePtr& TiledImage::tile(TileIndex index) const {
    static const TilePtr none;
    if (!inside(index)) {
        return none;
    }
    const auto& row = tiles_[static_cast<std::size_t>(index.y)];
    return row.empty() ? none : row[static_cast<std::size_t>(index.x)];
}

void TiledImage::setTile(TileIndex index, TilePtr tile) {
    assert(inside(index) && (!tile || tile->format() == format_));
    if (tile && tile->isZero()) {
        tile = nullptr;
    }
    auto& row = tiles_[static_cast<std::size_t>(index.y)];
    if (row.empty()) {
        if (!tile) {
            return;
        }
        row.resize(static_cast<std::size_t>(columns_));
    }
    row[static_cast<std::size_t>(index.x)] = std::move(tile);
}

PixelRect TiledImage::tileArea(TileIndex index) const {
    return intersected({index.x * kTileSize, index.y * kTileSize, kTileSize, kTileSize},
                       {0, 0, size_.width, size_.height});
}

Image TiledImage::toImage(const PixelRect& area) const {
    if (area.empty()) {
        return {};
    }
    Image image(area.size(), format_);
    const PixelRect inner = intersected(area, {0, 0, size_.width, size_.height});
    if (inner.empty()) {
        return image;
    }
    const TileRange range = tilesOf(inner);
    for (int ty = range.first.y; ty <= range.last.y; ++ty) {
        for (int tx = range.first.x; tx <= range.last.x; ++tx) {
            const TilePtr& source = tile({tx, ty});
            if (!source) {
                continue;
            }
            const PixelRect part = intersected(tileArea({tx, ty}), inner);
            for (int y = part.y; y < part.bottom(); ++y) {
                copyRow(source->pixel(part.x - tx * kTileSize, y - ty * kTileSize), format_,
                        image.pixel(part.x - area.x, y - area.y), part.width, format_);
            }
        }
    }
    return image;
}

void TiledImage::write(const Image& image, PixelPoint position) {
    const PixelRect area = intersected({position.x, position.y, image.width(), image.height()},
                                       {0, 0, size_.width, size_.height});
    if (area.empty()) {
        return;
    }
    const TileRange range = tilesOf(area);
    for (int ty = range.first.y; ty <= range.last.y; ++ty) {
        for (int tx = range.first.x; tx <= range.last.x; ++tx) {
            const TilePtr& old = tile({tx, ty});
            auto changed = old ? std::make_shared<Tile>(*old) : std::make_shared<Tile>(format_);
            const PixelRect part = intersected(tileArea({tx, ty}), area);
            for (int y = part.y; y < part.bottom(); ++y) {
                copyRow(image.pixel(part.x - position.x, y - position.y), image.format(),
                        changed->pixel(part.x - tx * kTileSize, y - ty * kTileSize), part.width,
                        format_);
            }
            setTile({tx, ty}, std::move(changed));
        }
    }
}

TiledImage TiledImage::moved(PixelSize size, PixelPoint offset) const {
    TiledImage result(size, format_);
    const bool aligned = offset.x % kTileSize == 0 && offset.y % kTileSize == 0;
    const PixelRect canvas{0, 0, size.width, size.height};
    for (int ty = 0; ty < rows_; ++ty) {
        for (int tx = 0; tx < columns_; ++tx) {
            const TilePtr& source = tile({tx, ty});
            if (!source) {
                continue;
            }
            PixelRect area = tileArea({tx, ty});
            area.x += offset.x;
            area.y += offset.y;
            if (aligned && intersected(area, canvas) == area) {
                result.setTile({area.x / kTileSize, area.y / kTileSize}, source);
            } else {
                result.write(toImage(tileArea({tx, ty})), {area.x, area.y});
            }
        }
    }
    return result;
}

PixelRect TiledImage::contentBounds() const {
    PixelRect bounds;
    for (int ty = 0; ty < rows_; ++ty) {
        for (int tx = 0; tx < columns_; ++tx) {
            const TilePtr& source = tile({tx, ty});
            if (!source || united(bounds, tileArea({tx, ty})) == bounds) {
                continue;
            }
            PixelRect part = shownPart(*source);
            if (!part.empty()) {
                part.x += tx * kTileSize;
                part.y += ty * kTileSize;
                bounds = united(bounds, part);
            }
        }
    }
    return bounds;
}

bool TiledImage::hasContent() const {
    return std::ranges::any_of(tiles_, [](const std::vector<TilePtr>& row) {
        return std::ranges::any_of(
            row, [](const TilePtr& tile) { return tile && !shownPart(*tile).empty(); });
    });
}

std::size_t TiledImage::byteCount() const {
    std::size_t bytes = 0;
    forEachTile([&bytes](const Tile& tile) { bytes += tile.byteCount(); });
    return bytes;
}

bool TiledImage::operator==(const TiledImage& other) const {
    if (size_ != other.size_ || format_ != other.format_) {
        return false;
    }
    for (int y = 0; y < rows_; ++y) {
        for (int x = 0; x < columns_; ++x) {
            if (!samePixels(tile({x, y}), other.tile({x, y}))) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace gouache
