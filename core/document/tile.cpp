#include "core/document/tile.h"

#include <algorithm>
#include <cstring>

namespace gouache {

Tile::Tile(const Tile& other)
    : format_(other.format_), bytes_(new std::uint8_t[other.byteCount()]) {
    std::memcpy(bytes_.get(), other.bytes_.get(), byteCount());
}

bool Tile::isZero() const {
    // Equal to itself one byte on, and the first byte zero: memcmp is far faster than a loop over
    // bytes.
    return bytes_[0] == 0 && std::memcmp(bytes_.get(), bytes_.get() + 1, byteCount() - 1) == 0;
}

bool Tile::isOpaque() const {
    Opacity known = opacity_.load(std::memory_order_relaxed);
    if (known == Opacity::Unknown) {
        bool opaque = format_ == PixelFormat::Rgba8;
        for (std::size_t i = 3; opaque && i < byteCount(); i += 4) {
            opaque = bytes_[i] == 255;
        }
        known = opaque ? Opacity::Opaque : Opacity::Translucent;
        opacity_.store(known, std::memory_order_relaxed);
    }
    return known == Opacity::Opaque;
}

bool Tile::operator==(const Tile& other) const {
    return format_ == other.format_ &&
           std::memcmp(bytes_.get(), other.bytes_.get(), byteCount()) == 0;
}

bool samePixels(const TilePtr& a, const TilePtr& b) {
    if (a == b) {
        return true;
    }
    if (!a) {
        return b->isZero();
    }
    return b ? *a == *b : a->isZero();
}

}  // namespace gouache
