#include "backends/local/weights/ldm_names.h"

#include <array>
#include <charconv>
#include <utility>

namespace gouache::local {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// Removes `prefix` from the front of `name`; false where it is not there.
bool consume(std::string_view& name, std::string_view prefix) {
    if (!name.starts_with(prefix)) {
        return false;
    }
    name.remove_prefix(prefix.size());
    return true;
}

/// Removes "<number>." from the front of `name`.
std::optional<std::int64_t> consumeIndex(std::string_view& name) {
    std::int64_t index = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), index);
    if (error != std::errc() || end == name.data() + name.size() || *end != '.' || index < 0 ||
        index > 1000) {
        return std::nullopt;
    }
    name.remove_prefix(static_cast<std::size_t>(end - name.data()) + 1);
    return index;
}

/// `name` with the first matching prefix of the table replaced; none where no entry matches.
template <std::size_t N>
std::optional<std::string> replacePrefix(std::string_view name, const std::array<Pair, N>& table) {
    for (const auto& [from, to] : table) {
        if (name.starts_with(from)) {
            return std::string(to) + std::string(name.substr(from.size()));
        }
    }
    return std::nullopt;
}

constexpr std::array<Pair, 6> kResnet{{{"in_layers.0.", "norm1."},
                                       {"in_layers.2.", "conv1."},
                                       {"emb_layers.1.", "time_emb_proj."},
                                       {"out_layers.0.", "norm2."},
                                       {"out_layers.3.", "conv2."},
                                       {"skip_connection.", "conv_shortcut."}}};

std::optional<std::string> under(const std::string& prefix, std::optional<std::string> name) {
    return name ? std::optional(prefix + *name) : std::nullopt;
}

std::string at(std::string_view list, std::int64_t index) {
    return std::string(list) + "." + std::to_string(index) + ".";
}

std::optional<std::string> inputBlockName(std::string_view name, std::int64_t layers) {
    const auto block = consumeIndex(name);
    const auto part = block ? consumeIndex(name) : std::nullopt;
    if (!part) {
        return std::nullopt;
    }
    if (*block == 0) {
        return *part == 0 ? std::optional("conv_in." + std::string(name)) : std::nullopt;
    }
    const std::string level = at("down_blocks", (*block - 1) / (layers + 1));
    const std::int64_t layer = (*block - 1) % (layers + 1);
    if (*part == 0 && consume(name, "op.")) {
        return level + "downsamplers.0.conv." + std::string(name);
    }
    if (*part == 0) {
        return under(level + at("resnets", layer), replacePrefix(name, kResnet));
    }
    return *part == 1 ? std::optional(level + at("attentions", layer) + std::string(name))
                      : std::nullopt;
}

std::optional<std::string> outputBlockName(std::string_view name, std::int64_t layers) {
    const auto block = consumeIndex(name);
    const auto part = block ? consumeIndex(name) : std::nullopt;
    if (!part) {
        return std::nullopt;
    }
    const std::string level = at("up_blocks", *block / (layers + 1));
    const std::int64_t layer = *block % (layers + 1);
    if (*part == 0) {
        return under(level + at("resnets", layer), replacePrefix(name, kResnet));
    }
    // The upsampler is part 1 in a level without attention, else part 2.
    if (consume(name, "conv.")) {
        return level + "upsamplers.0.conv." + std::string(name);
    }
    return *part == 1 ? std::optional(level + at("attentions", layer) + std::string(name))
                      : std::nullopt;
}

std::optional<std::string> middleBlockName(std::string_view name) {
    const auto part = consumeIndex(name);
    if (!part) {
        return std::nullopt;
    }
    if (*part == 1) {
        return "mid_block.attentions.0." + std::string(name);
    }
    return under(at("mid_block.resnets", *part / 2), replacePrefix(name, kResnet));
}

constexpr std::array<Pair, 8> kVaeResnet{{{"norm1.", "norm1."},
                                          {"conv1.", "conv1."},
                                          {"norm2.", "norm2."},
                                          {"conv2.", "conv2."},
                                          {"nin_shortcut.", "conv_shortcut."},
                                          {"conv_shortcut.", "conv_shortcut."},
                                          {"downsample.conv.", "downsamplers.0.conv."},
                                          {"upsample.conv.", "upsamplers.0.conv."}}};

constexpr std::array<Pair, 5> kVaeAttention{{{"norm.", "group_norm."},
                                             {"q.", "to_q."},
                                             {"k.", "to_k."},
                                             {"v.", "to_v."},
                                             {"proj_out.", "to_out.0."}}};

constexpr std::array<Pair, 4> kOldVaeAttention{
    {{"query.", "to_q."}, {"key.", "to_k."}, {"value.", "to_v."}, {"proj_attn.", "to_out.0."}}};

/// `name` within the encoder or the decoder.
std::optional<std::string> vaeHalfName(std::string_view name, std::int64_t levels) {
    if (consume(name, "mid.attn_1.")) {
        return under("mid_block.attentions.0.", replacePrefix(name, kVaeAttention));
    }
    if (consume(name, "mid.block_1.")) {
        return under("mid_block.resnets.0.", replacePrefix(name, kVaeResnet));
    }
    if (consume(name, "mid.block_2.")) {
        return under("mid_block.resnets.1.", replacePrefix(name, kVaeResnet));
    }
    if (consume(name, "norm_out.")) {
        return "conv_norm_out." + std::string(name);
    }
    if (name.starts_with("conv_in.") || name.starts_with("conv_out.")) {
        return std::string(name);
    }
    const bool down = consume(name, "down.");
    if (!down && !consume(name, "up.")) {
        return std::nullopt;
    }
    const auto index = consumeIndex(name);
    if (!index) {
        return std::nullopt;
    }
    // LDM counts the decoder's levels from the full resolution, diffusers in the order of
    // computing.
    const std::string level =
        down ? at("down_blocks", *index) : at("up_blocks", levels - 1 - *index);
    if (consume(name, "block.")) {
        const auto layer = consumeIndex(name);
        return layer ? under(level + at("resnets", *layer), replacePrefix(name, kVaeResnet))
                     : std::nullopt;
    }
    return under(level, replacePrefix(name, kVaeResnet));
}

}  // namespace

std::optional<std::string> diffusersUNetName(std::string_view name, std::int64_t layersPerLevel) {
    if (consume(name, "input_blocks.")) {
        return inputBlockName(name, layersPerLevel);
    }
    if (consume(name, "output_blocks.")) {
        return outputBlockName(name, layersPerLevel);
    }
    if (consume(name, "middle_block.")) {
        return middleBlockName(name);
    }
    constexpr std::array<Pair, 4> kEnds{{{"time_embed.0.", "time_embedding.linear_1."},
                                         {"time_embed.2.", "time_embedding.linear_2."},
                                         {"out.0.", "conv_norm_out."},
                                         {"out.2.", "conv_out."}}};
    return replacePrefix(name, kEnds);
}

std::optional<std::string> diffusersControlNetName(std::string_view name,
                                                   std::int64_t layersPerLevel,
                                                   std::int64_t hintLayers) {
    if (consume(name, "input_hint_block.")) {
        // Convolutions are the even entries, activations the odd ones.
        const auto index = consumeIndex(name);
        if (!index || *index % 2 != 0) {
            return std::nullopt;
        }
        const std::int64_t layer = *index / 2;
        if (layer == 0) {
            return "controlnet_cond_embedding.conv_in." + std::string(name);
        }
        if (layer == hintLayers - 1) {
            return "controlnet_cond_embedding.conv_out." + std::string(name);
        }
        return at("controlnet_cond_embedding.blocks", layer - 1) + std::string(name);
    }
    if (consume(name, "zero_convs.")) {
        const auto index = consumeIndex(name);
        return index && consume(name, "0.")
                   ? std::optional(at("controlnet_down_blocks", *index) + std::string(name))
                   : std::nullopt;
    }
    if (consume(name, "middle_block_out.0.")) {
        return "controlnet_mid_block." + std::string(name);
    }
    return diffusersUNetName(name, layersPerLevel);
}

std::optional<std::string> diffusersVaeName(std::string_view name, std::int64_t levels) {
    if (name.starts_with("quant_conv.") || name.starts_with("post_quant_conv.")) {
        return std::string(name);
    }
    if (consume(name, "encoder.")) {
        return under("encoder.", vaeHalfName(name, levels));
    }
    if (consume(name, "decoder.")) {
        return under("decoder.", vaeHalfName(name, levels));
    }
    return std::nullopt;
}

std::string modernVaeName(std::string_view name) {
    constexpr std::string_view kAttention = ".mid_block.attentions.0.";
    const std::size_t found = name.find(kAttention);
    if (found != std::string_view::npos) {
        const std::size_t end = found + kAttention.size();
        if (auto renamed = replacePrefix(name.substr(end), kOldVaeAttention)) {
            return std::string(name.substr(0, end)) + *renamed;
        }
    }
    return std::string(name);
}

std::string modernTextName(std::string_view name) {
    for (const std::string_view part : {"embeddings.", "encoder.", "final_layer_norm."}) {
        if (name.starts_with(part)) {
            return "text_model." + std::string(name);
        }
    }
    return std::string(name);
}

}  // namespace gouache::local
