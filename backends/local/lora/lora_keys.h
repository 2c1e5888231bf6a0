#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gouache::local {

/// What a tensor of a LoRA file is to its module.
enum class LoraRole : std::uint8_t {
    Down,       ///< A: [rank, in] or [rank, in, k, k]
    Up,         ///< B: [out, rank] or [out, rank, 1, 1]
    Middle,     ///< LoCon's Tucker core [rank, rank, k, k]
    Alpha,      ///< scales the change by alpha / rank
    Magnitude,  ///< DoRA: the length of each row (or column) of the changed weight
    HadaW1A,    ///< LoHa: the change is (w1a w1b) ∘ (w2a w2b)
    HadaW1B,
    HadaW2A,
    HadaW2B,
    HadaT1,
    HadaT2,
    LokrW1,  ///< LoKr: the change is w1 ⊗ w2, each whole or as a product
    LokrW1A,
    LokrW1B,
    LokrW2,
    LokrW2A,
    LokrW2B,
    LokrT2,
    Difference  ///< the change itself
};

/// A tensor's name taken apart.
struct LoraKey {
    /// The weight that the module changes, as one spelling for all: "unet" or "text", then
    /// diffusers' or the original code's name, with '_' in place of '.'.
    std::string target;
    LoraRole role;
};

/// Understands kohya's names (lora_unet_…, lora_te_…), diffusers' of all years (unet.…,
/// …processor.to_q_lora.down.weight, …lora_linear_layer.up.weight), PEFT's
/// (base_model.model.….lora_A.default.weight) and ComfyUI's (diffusion_model.…); with the suffixes
/// of LoRA, LoCon, LoHa, LoKr and DoRA. None = no such name.
std::optional<LoraKey> parseLoraKey(std::string_view name);

}  // namespace gouache::local
