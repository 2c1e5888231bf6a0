#include "core/document/under_cache.h"

namespace gouache {

void UnderCache::reset(PixelSize size) {
    const auto tilesAlong = [](int pixels) {
        return static_cast<std::size_t>((pixels + kTileSize - 1) / kTileSize);
    };
    columns_ = tilesAlong(size.width);
    entries_.clear();
    entries_.resize(columns_ * tilesAlong(size.height));
    count_ = 0;
}

void UnderCache::trim() {
    if (count_ > kMostTiles) {
        for (std::unique_ptr<Entry>& entry : entries_) {
            entry.reset();
        }
        count_ = 0;
    }
}

UnderCache::Entry& UnderCache::make(TileIndex index) {
    std::unique_ptr<Entry>& entry = slot(index);
    if (!entry) {
        entry = std::make_unique_for_overwrite<Entry>();
        ++count_;
    }
    return *entry;
}

}  // namespace gouache
