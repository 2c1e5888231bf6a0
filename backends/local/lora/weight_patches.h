#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "backends/local/nn/weight_list.h"

namespace gouache::local {

/// Changes one weight in place: float32, [out, in] or [out, in, k, k], on the part's device.
struct WeightEdit {
    std::size_t weight = 0;  ///< index in WeightPatches::weights()
    std::function<void(at::Tensor& weight)> change;
};

/// The weights of one part in variants: as loaded, and with LoRAs added. A variant is computed
/// once; changing to it, or back to the loaded weights bit for bit, only exchanges pointers. What a
/// variant does not touch it does not copy. One thread; throws what libtorch throws, and then
/// nothing has changed.
class WeightPatches {
  public:
    WeightPatches() = default;
    /// `weights` of a part that owns this object.
    explicit WeightPatches(std::vector<ListedWeight> weights) : weights_(std::move(weights)) {}
    WeightPatches(const WeightPatches&) = delete;
    WeightPatches& operator=(const WeightPatches&) = delete;
    WeightPatches(WeightPatches&&) = default;
    WeightPatches& operator=(WeightPatches&&) = default;

    const std::vector<ListedWeight>& weights() const { return weights_; }
    /// [out, in] or [out, in, k, k].
    std::vector<std::int64_t> shapeOf(std::size_t weight) const;

    bool knows(const std::string& variant) const;
    /// Computes the variant from the loaded weights, edit after edit; the names must be fresh and
    /// not empty. Interruptible.
    void make(const std::string& variant, const std::vector<WeightEdit>& edits);
    /// From now on the part works with that variant, which must be known; "" = as loaded.
    void activate(const std::string& variant);
    const std::string& active() const { return active_; }

    /// Forgets all variants but these and the active one; true where that freed something.
    bool keepOnly(const std::set<std::string>& variants);
    /// Bytes that the variants take beside the loaded weights.
    std::int64_t byteSize() const;

  private:
    using Layer = std::variant<Linear*, Conv2d*>;
    struct Variant {
        std::map<Layer, at::Tensor> weights;  ///< as the layers keep them
        std::int64_t bytes = 0;
    };

    at::Tensor loaded(const Layer& layer) const;

    std::vector<ListedWeight> weights_;
    std::map<std::string, Variant> variants_;
    std::map<Layer, at::Tensor> loaded_;  ///< of the layers that the active variant changed
    std::string active_;
};

}  // namespace gouache::local
