#include "backends/local/engine/model_cache.h"

#include <algorithm>
#include <iterator>

#include "backends/local/base/device.h"
#include "backends/local/base/file_stamp.h"
#include "backends/local/base/torch_errors.h"

namespace gouache::local {
namespace {

std::uint64_t budget(at::Device device) {
    const std::uint64_t total = totalMemory(device);
    return device.is_cuda() ? total / 4 * 3 : total / 2;
}

}  // namespace

std::uint64_t ModelCache::Entry::bytes() const {
    std::int64_t sum = control != nullptr ? control->byteSize() : 0;
    if (model != nullptr) {
        const auto withVariants = [](auto& part) {
            return part != nullptr ? part->byteSize() + part->patches().byteSize() : 0;
        };
        sum += withVariants(model->text) + withVariants(model->unet);
        sum += model->vae != nullptr ? model->vae->byteSize() : 0;
    }
    return static_cast<std::uint64_t>(sum);
}

bool ModelCache::Entry::unused() const {
    return model != nullptr ? model.use_count() == 1 : control.use_count() == 1;
}

template <typename Part, typename Load>
Result<std::shared_ptr<Part>> ModelCache::get(const std::filesystem::path& path,
                                              const WeightTarget& target,
                                              std::shared_ptr<Part> Entry::*member, Load&& load) {
    const std::string stamp = fileStamp(path);
    const auto known = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
        return entry.stamp == stamp && entry.target.device == target.device &&
               entry.target.dtype == target.dtype && entry.*member != nullptr;
    });
    if (known != entries_.end()) {
        entries_.splice(entries_.begin(), entries_, known);
        return entries_.front().*member;
    }
    auto loaded = guarded(idOf(target.device), load);
    if (!loaded && loaded.error().code == ErrorCode::OutOfMemory && dropUnused(target.device)) {
        loaded = guarded(idOf(target.device), load);
    }
    if (!loaded) {
        return loaded.error();
    }
    Entry entry{stamp, target, nullptr, nullptr};
    entry.*member = std::move(loaded).value();
    trim(target.device, entry.bytes());
    entries_.push_front(std::move(entry));
    return entries_.front().*member;
}

Result<std::shared_ptr<LoadedModel>> ModelCache::model(const std::filesystem::path& path,
                                                       const WeightTarget& target) {
    return get(path, target, &Entry::model,
               [&] { return LoadedModel::load(path, target.device, target.dtype); });
}

Result<std::shared_ptr<const ControlNet>> ModelCache::control(const std::filesystem::path& path,
                                                              const WeightTarget& target) {
    GOUACHE_TRY(std::shared_ptr<ControlNet> network,
                get(path, target, &Entry::control, [&] { return ControlNet::load(path, target); }));
    return std::shared_ptr<const ControlNet>(std::move(network));
}

void ModelCache::trim(at::Device device, std::uint64_t bytes) {
    std::uint64_t sum = bytes;
    for (const Entry& entry : entries_) {
        sum += entry.target.device == device ? entry.bytes() : 0;
    }
    for (auto entry = entries_.end(); entry != entries_.begin() && sum > budget(device);) {
        --entry;
        if (entry->target.device == device && entry->unused()) {
            sum -= entry->bytes();
            entry = entries_.erase(entry);
        }
    }
}

bool ModelCache::dropUnused(at::Device device) {
    const std::size_t dropped = std::erase_if(entries_, [&](const Entry& entry) {
        return entry.target.device == device && entry.unused();
    });
    releaseCachedMemory(device);
    return dropped > 0 || device.is_cuda();
}

}  // namespace gouache::local
