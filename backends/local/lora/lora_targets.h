#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backends/local/lora/weight_patches.h"

namespace gouache::local {

/// Parts of a model that LoRAs change.
enum class LoraPart : std::uint8_t { UNet, Text };

/// One weight that a LoRA may change.
struct LoraTarget {
    LoraPart part = LoraPart::UNet;
    std::size_t weight = 0;           ///< index in the part's WeightPatches::weights()
    std::vector<std::int64_t> shape;  ///< [out, in] or [out, in, k, k]
};

/// A model's weights by the names that LoRA files call them (LoraKey::target): diffusers' and the
/// original code's. Stays true when a part is dropped and loaded again. Immutable.
class LoraTargets {
  public:
    /// `layersPerLevel` of the UNet, for the original code's names.
    LoraTargets(const WeightPatches& unet, const WeightPatches& text, std::int64_t layersPerLevel);

    const LoraTarget* find(std::string_view name) const;
    /// How many names lead to a weight, the original code's counted too.
    std::size_t size() const { return targets_.size(); }

  private:
    void add(LoraPart part, const WeightPatches& weights, std::string_view prefix);
    /// The original code's names for what is there.
    void addOriginalNames(std::int64_t layersPerLevel, const WeightPatches& unet);

    std::map<std::string, LoraTarget, std::less<>> targets_;
};

}  // namespace gouache::local
