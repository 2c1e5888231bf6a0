#include "backends/local/config/unet_fields.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace gouache::local {

namespace {

constexpr std::int64_t kMostLayers = 16;
constexpr std::int64_t kMostHeads = 128;
constexpr std::int64_t kMostTransformerLayers = 32;

/// One value for each level, from an array of that length or a single value.
std::vector<std::int64_t> perLevel(ConfigReader& reader, std::string_view key,
                                   std::int64_t fallback, std::int64_t most, std::size_t levels) {
    std::vector<std::int64_t> values = reader.integers(key, {fallback}, 1, most, kMostLevels);
    if (values.size() == 1) {
        values.assign(levels, values.front());
    }
    if (values.size() != levels) {
        reader.fail("\"" + std::string(key) +
                    "\" and \"block_out_channels\" have different lengths");
        values.resize(levels, fallback);
    }
    return values;
}

/// Whether attention is switched to cross-attention only, as a flag or a list of flags.
void requireSelfAttention(ConfigReader& reader) {
    reader.requireBoolean("only_cross_attention", false);
    reader.requireBoolean("mid_block_only_cross_attention", false);
}

}  // namespace

UNetConfig readUNetFields(ConfigReader& reader) {
    UNetConfig config;
    const std::vector<std::int64_t> channels = reader.integers(
        "block_out_channels", {320, 640, 1280, 1280}, 1, kMostChannels, kMostLevels);
    const std::size_t count = channels.size();
    const auto layers = perLevel(reader, "layers_per_block", 2, kMostLayers, count);
    // The name says head width, the meaning is the number of heads.
    const std::string_view headsKey =
        reader.has("num_attention_heads") ? "num_attention_heads" : "attention_head_dim";
    const auto heads = perLevel(reader, headsKey, 8, kMostHeads, count);
    const auto transformers =
        perLevel(reader, "transformer_layers_per_block", 1, kMostTransformerLayers, count);
    const auto contexts = perLevel(reader, "cross_attention_dim", 1280, kMostChannels, count);

    std::vector<std::string> types(count, "CrossAttnDownBlock2D");
    types.back() = "DownBlock2D";
    types = reader.texts("down_block_types", types, kMostLevels);
    if (types.size() != count) {
        reader.fail("\"down_block_types\" and \"block_out_channels\" have different lengths");
        types.resize(count, "DownBlock2D");
    }

    config.inChannels = reader.integer("in_channels", 4, 1, kMostChannels);
    config.contextWidth = contexts.front();
    if (std::any_of(contexts.begin(), contexts.end(),
                    [&](std::int64_t width) { return width != contexts.front(); })) {
        reader.unsupported("a model with several widths of \"cross_attention_dim\"");
    }
    config.normGroups = reader.integer("norm_num_groups", 32, 1, kMostChannels);
    config.normEpsilon = reader.number("norm_eps", 1e-5, 1e-12, 1);
    config.timeWidth = channels.front() * 4;
    config.flipSinToCos = reader.boolean("flip_sin_to_cos", true);
    config.freqShift = reader.number("freq_shift", 0, 0, 1);
    config.linearProjection = reader.boolean("use_linear_projection", false);
    config.downsamplePadding = reader.integer("downsample_padding", 1, 0, 1);
    config.midScale = reader.number("mid_block_scale_factor", 1, 1e-3, 1e3);

    for (std::size_t i = 0; i < count; ++i) {
        UNetLevel level;
        level.channels = channels[i];
        level.layers = layers[i];
        level.heads = heads[i];
        level.transformerLayers = transformers[i];
        level.downAttention = types[i] == "CrossAttnDownBlock2D";
        if (!level.downAttention && types[i] != "DownBlock2D") {
            reader.unsupported("a model with blocks of type \"" + types[i] + "\"");
        }
        if (level.channels % config.normGroups != 0) {
            reader.fail("\"block_out_channels\" are not multiples of \"norm_num_groups\"");
        }
        if (level.channels % level.heads != 0) {
            reader.fail("\"block_out_channels\" are not multiples of the number of heads");
        }
        config.levels.push_back(level);
    }
    if (channels.front() < 2 ||
        channels.front() / 2 == static_cast<std::int64_t>(config.freqShift)) {
        reader.fail("\"block_out_channels\" are too small for the time embedding");
    }

    const std::string mid = reader.text("mid_block_type", "UNetMidBlock2DCrossAttn");
    config.midAttention = mid == "UNetMidBlock2DCrossAttn";
    if (!config.midAttention && mid != "UNetMidBlock2D") {
        reader.unsupported("a model with a middle of type \"" + mid + "\"");
    }
    const std::string activation = reader.text("act_fn", "silu");
    if (activation != "silu" && activation != "swish") {
        reader.unsupported("a model with \"act_fn\" = \"" + activation + "\"");
    }
    reader.requireText("resnet_time_scale_shift", "default");
    requireSelfAttention(reader);
    for (const std::string_view key :
         {"class_embed_type", "num_class_embeds", "addition_embed_type", "encoder_hid_dim",
          "encoder_hid_dim_type"}) {
        reader.requireAbsent(key);
    }
    return config;
}

}  // namespace gouache::local
