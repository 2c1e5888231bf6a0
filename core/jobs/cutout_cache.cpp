#include "core/jobs/cutout_cache.h"

#include <algorithm>
#include <utility>

#include "core/jobs/request_pictures.h"

namespace gouache {

CutoutCache& CutoutCache::shared() {
    static CutoutCache cache;
    return cache;
}

std::shared_ptr<const ProductCutout> CutoutCache::find(const ProductScene& scene) {
    const std::lock_guard lock(mutex_);
    const auto found = std::ranges::find_if(entries_, [&](const Entry& entry) {
        return entry.photo == scene.photo && entry.mask == scene.mask;
    });
    if (found == entries_.end()) {
        return nullptr;
    }
    entries_.splice(entries_.begin(), entries_, found);
    return entries_.front().cutout;
}

void CutoutCache::keep(Entry entry) {
    const std::lock_guard lock(mutex_);
    entries_.push_front(std::move(entry));
    std::size_t bytes = 0;
    for (auto it = entries_.begin(); it != entries_.end();) {
        bytes += it->cutout->picture.bytes().size();
        it = bytes > kMostBytes && it != entries_.begin() ? entries_.erase(it) : std::next(it);
    }
}

Result<std::shared_ptr<const ProductCutout>> CutoutCache::cutout(const ProductScene& scene,
                                                                 const BlobStore& blobs,
                                                                 const std::string& name) {
    if (auto known = find(scene)) {
        return known;
    }
    GOUACHE_TRY(const ImagePtr photo, storedPicture(blobs, scene.photo));
    ProductCutout made;
    if (scene.mask.empty()) {
        GOUACHE_TRY(made, cutOutProduct(*photo, name));
    } else {
        GOUACHE_TRY(const ImagePtr mask, storedMask(blobs, scene.mask));
        GOUACHE_TRY(made, cutOutProduct(*photo, *mask, name));
    }
    auto shared = std::make_shared<const ProductCutout>(std::move(made));
    keep({scene.photo, scene.mask, shared});
    return std::shared_ptr<const ProductCutout>(std::move(shared));
}

}  // namespace gouache
