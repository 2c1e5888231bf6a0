#include "backends/local/lora/weight_patches.h"

#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>

#include "backends/local/base/interruption.h"

namespace gouache::local {

namespace {

using Layer = std::variant<Linear*, Conv2d*>;

at::Tensor kept(const Layer& layer) {
    return std::visit([](const auto* each) { return each->kept(); }, layer);
}

void keep(const Layer& layer, const at::Tensor& weight) {
    std::visit([&](auto* each) { each->keep(weight); }, layer);
}

at::Tensor dense(const Layer& layer, const at::Tensor& weight) {
    return std::visit([&](const auto* each) { return each->dense(weight); }, layer);
}

at::Tensor layout(const Layer& layer, const at::Tensor& weight) {
    return std::visit([&](const auto* each) { return each->layout(weight); }, layer);
}

}  // namespace

std::vector<std::int64_t> WeightPatches::shapeOf(std::size_t weight) const {
    const ListedWeight& listed = weights_.at(weight);
    if (const auto* linear = std::get_if<Linear*>(&listed.layer)) {
        return {listed.rows, (*linear)->in()};
    }
    const Conv2d& conv = *std::get<Conv2d*>(listed.layer);
    return {listed.rows, conv.in(), conv.kernel(), conv.kernel()};
}

at::Tensor WeightPatches::loaded(const Layer& layer) const {
    const auto found = loaded_.find(layer);
    return found == loaded_.end() ? kept(layer) : found->second;
}

bool WeightPatches::knows(const std::string& variant) const {
    return variant.empty() || variants_.contains(variant);
}

void WeightPatches::make(const std::string& variant, const std::vector<WeightEdit>& edits) {
    const c10::InferenceMode guard;
    TORCH_CHECK(!knows(variant), "a variant of the weights is made twice");
    std::map<Layer, std::vector<const WeightEdit*>> byLayer;
    for (const WeightEdit& edit : edits) {
        byLayer[weights_.at(edit.weight).layer].push_back(&edit);
    }
    Variant made;
    for (const auto& [layer, changes] : byLayer) {
        throwIfInterrupted();
        const at::Tensor before = dense(layer, loaded(layer));
        at::Tensor wide = before.to(before.options().dtype(at::kFloat), /*non_blocking=*/false,
                                    /*copy=*/true);
        for (const WeightEdit* edit : changes) {
            const ListedWeight& listed = weights_[edit->weight];
            at::Tensor rows = wide.narrow(0, listed.firstRow, listed.rows);
            edit->change(rows);
        }
        const at::Tensor after = wide.to(before.scalar_type());
        made.bytes += static_cast<std::int64_t>(after.nbytes());
        made.weights.emplace(layer, layout(layer, after));
    }
    variants_.emplace(variant, std::move(made));
}

void WeightPatches::activate(const std::string& variant) {
    if (variant == active_) {
        return;
    }
    TORCH_CHECK(knows(variant), "a variant of the weights is not there");
    for (const auto& [layer, weight] : loaded_) {
        keep(layer, weight);
    }
    loaded_.clear();
    if (!variant.empty()) {
        for (const auto& [layer, weight] : variants_.at(variant).weights) {
            loaded_.emplace(layer, kept(layer));
            keep(layer, weight);
        }
    }
    active_ = variant;
}

bool WeightPatches::keepOnly(const std::set<std::string>& variants) {
    return std::erase_if(variants_, [&](const auto& entry) {
               return entry.first != active_ && !variants.contains(entry.first);
           }) > 0;
}

std::int64_t WeightPatches::byteSize() const {
    std::int64_t bytes = 0;
    for (const auto& [name, variant] : variants_) {
        bytes += variant.bytes;
    }
    return bytes;
}

}  // namespace gouache::local
