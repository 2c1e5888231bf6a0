#include "core/document/tile_delta.h"

#include <cassert>

namespace gouache {

TileDelta TileDelta::between(const TiledImage& before, const TiledImage& after) {
    assert(before.size() == after.size() && before.format() == after.format());
    TileDelta delta;
    for (int y = 0; y < after.rows(); ++y) {
        for (int x = 0; x < after.columns(); ++x) {
            const TilePtr& was = before.tile({x, y});
            const TilePtr& is = after.tile({x, y});
            if (!samePixels(was, is)) {
                delta.set({x, y}, was, is, after.tileArea({x, y}));
            }
        }
    }
    return delta;
}

void TileDelta::set(TileIndex index, TilePtr before, TilePtr after, const PixelRect& area) {
    const auto [entry, isNew] = pairs_.try_emplace({index.y, index.x});
    Pair& pair = entry->second;
    if (isNew) {
        pair.before = std::move(before);
    }
    pair.after = std::move(after);
    pair.area = united(pair.area, area);
}

void TileDelta::append(const TileDelta& next) {
    next.forEach([this](TileIndex index, const Pair& pair) {
        set(index, pair.before, pair.after, pair.area);
    });
}

std::vector<PixelRect> TileDelta::areas() const {
    std::vector<PixelRect> areas;
    areas.reserve(pairs_.size());
    for (const auto& [key, pair] : pairs_) {
        areas.push_back(pair.area);
    }
    return areas;
}

void TileDelta::visitKept(bool done, const TileVisitor& visit) const {
    for (const auto& [key, pair] : pairs_) {
        const TilePtr& kept = done ? pair.before : pair.after;
        if (kept) {
            visit(*kept);
        }
    }
}

}  // namespace gouache
