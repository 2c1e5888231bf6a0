#include "backends/local/lora/lora_keys.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gouache::local {

namespace {

using enum LoraRole;

constexpr std::array<std::pair<std::string_view, LoraRole>, 26> kSuffixes{{
    {".lora_down.weight", Down},
    {".lora_up.weight", Up},
    {".lora_mid.weight", Middle},
    {".lora.down.weight", Down},
    {".lora.up.weight", Up},
    {"_lora.down.weight", Down},
    {"_lora.up.weight", Up},
    {".lora_linear_layer.down.weight", Down},
    {".lora_linear_layer.up.weight", Up},
    {".alpha", Alpha},
    {".dora_scale", Magnitude},
    {".lora_magnitude_vector", Magnitude},
    {".hada_w1_a", HadaW1A},
    {".hada_w1_b", HadaW1B},
    {".hada_w2_a", HadaW2A},
    {".hada_w2_b", HadaW2B},
    {".hada_t1", HadaT1},
    {".hada_t2", HadaT2},
    {".lokr_w1", LokrW1},
    {".lokr_w1_a", LokrW1A},
    {".lokr_w1_b", LokrW1B},
    {".lokr_w2", LokrW2},
    {".lokr_w2_a", LokrW2A},
    {".lokr_w2_b", LokrW2B},
    {".lokr_t2", LokrT2},
    {".diff", Difference},
}};

/// PEFT puts the adapter's name between these and ".weight", or nothing.
constexpr std::array<std::pair<std::string_view, LoraRole>, 3> kPeftParts{
    {{".lora_A", Down}, {".lora_B", Up}, {".lora_magnitude_vector", Magnitude}}};

/// What stands before a module's own name → the part of the model. The longer before the shorter.
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kPrefixes{{
    {"lora_unet_", "unet_"},
    {"lora_te1_", "text_"},
    {"lora_te_", "text_"},
    {"lycoris_unet_", "unet_"},
    {"unet.", "unet_"},
    {"text_encoder.", "text_"},
    {"text_encoders.clip_l.transformer.", "text_"},
    {"base_model.model.text_model.", "text_text_model_"},
    {"base_model.model.", "unet_"},
    {"diffusion_model.", "unet_"},
    {"text_model.", "text_text_model_"},
    {"down_blocks.", "unet_down_blocks_"},
    {"up_blocks.", "unet_up_blocks_"},
}};

bool removeSuffix(std::string_view& name, std::string_view suffix) {
    if (!name.ends_with(suffix)) {
        return false;
    }
    name.remove_suffix(suffix.size());
    return true;
}

/// Takes the role from the end of `name`.
std::optional<LoraRole> takeRole(std::string_view& name) {
    for (const auto& [suffix, role] : kSuffixes) {
        if (removeSuffix(name, suffix)) {
            return role;
        }
    }
    for (const auto& [part, role] : kPeftParts) {
        const std::size_t found = name.rfind(part);
        if (found == std::string_view::npos) {
            continue;
        }
        const std::string_view rest = name.substr(found + part.size());
        const bool adapter = rest.size() > 8 && rest.front() == '.' && rest.ends_with(".weight") &&
                             rest.find('.', 1) == rest.size() - 7;
        if (rest == ".weight" || adapter || rest.empty()) {
            name = name.substr(0, found);
            return role;
        }
    }
    return std::nullopt;
}

std::string underscored(std::string_view name) {
    std::string text(name);
    std::replace(text.begin(), text.end(), '.', '_');
    return text;
}

}  // namespace

std::optional<LoraKey> parseLoraKey(std::string_view name) {
    const std::optional<LoraRole> role = takeRole(name);
    if (!role) {
        return std::nullopt;
    }
    std::string target;
    if (name.starts_with("mid_block.")) {
        target = "unet_" + underscored(name);
    }
    for (const auto& [prefix, part] : kPrefixes) {
        if (target.empty() && name.starts_with(prefix)) {
            target = std::string(part) + underscored(name.substr(prefix.size()));
        }
    }
    // Attention processors stood between the attention and its projections.
    constexpr std::string_view kProcessor = "_processor_";
    if (const std::size_t found = target.find(kProcessor); found != std::string::npos) {
        target.replace(found, kProcessor.size(), "_");
    }
    // The text model's name was left out where it is the only part.
    constexpr std::string_view kText = "text_";
    if (target.starts_with("text_encoder_")) {
        target.insert(kText.size(), "text_model_");
    }
    // Old files of diffusers called a text model's projections like a UNet's.
    constexpr std::string_view kTextAttention = "_self_attn_to_";
    if (const std::size_t found = target.find(kTextAttention); found != std::string::npos) {
        const std::string projection = target.substr(found + kTextAttention.size());
        target.resize(found);
        target += "_self_attn_" + projection + "_proj";
    }
    // The projection stands in a list with a dropout.
    if (target.ends_with("_to_out")) {
        target += "_0";
    }
    return target.empty() ? std::nullopt : std::optional(LoraKey{std::move(target), *role});
}

}  // namespace gouache::local
