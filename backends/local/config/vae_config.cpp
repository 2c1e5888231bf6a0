#include "backends/local/config/vae_config.h"

#include <algorithm>
#include <string>

#include "backends/local/config/config_reader.h"
#include "backends/local/config/unet_fields.h"

namespace gouache::local {

namespace {

constexpr std::int64_t kMostLayers = 32;
constexpr std::int64_t kMostLatentChannels = 128;

KlVaeConfig readKl(ConfigReader& reader) {
    KlVaeConfig config;
    config.inChannels = reader.integer("in_channels", 3, 1, 64);
    config.outChannels = reader.integer("out_channels", 3, 1, 64);
    config.latentChannels = reader.integer("latent_channels", 4, 1, kMostLatentChannels);
    config.channels = reader.integers("block_out_channels", {64}, 1, kMostChannels, kMostLevels);
    config.layers = reader.integer("layers_per_block", 1, 1, kMostLayers);
    config.normGroups = reader.integer("norm_num_groups", 32, 1, kMostChannels);
    config.midAttention = reader.boolean("mid_block_add_attention", true);
    config.quantConv = reader.boolean("use_quant_conv", true);
    config.postQuantConv = reader.boolean("use_post_quant_conv", true);
    config.scalingFactor = reader.number("scaling_factor", 0.18215, 1e-6, 1e6);
    config.shiftFactor = reader.number("shift_factor", 0, -1e6, 1e6);

    for (const std::int64_t channels : config.channels) {
        if (channels % config.normGroups != 0) {
            reader.fail("\"block_out_channels\" are not multiples of \"norm_num_groups\"");
        }
    }
    const std::size_t levels = config.channels.size();
    for (const auto& [key, type] : {std::pair("down_block_types", "DownEncoderBlock2D"),
                                    std::pair("up_block_types", "UpDecoderBlock2D")}) {
        const auto types = reader.texts(key, std::vector<std::string>(levels, type), kMostLevels);
        if (types.size() != levels) {
            reader.fail(std::string("\"") + key +
                        "\" and \"block_out_channels\" have different lengths");
        }
        for (const std::string& name : types) {
            if (name != type) {
                reader.unsupported("a VAE with blocks of type \"" + name + "\"");
            }
        }
    }
    const std::string activation = reader.text("act_fn", "silu");
    if (activation != "silu" && activation != "swish") {
        reader.unsupported("a VAE with \"act_fn\" = \"" + activation + "\"");
    }
    reader.requireAbsent("latents_mean");
    reader.requireAbsent("latents_std");
    return config;
}

TinyVaeConfig readTiny(ConfigReader& reader) {
    TinyVaeConfig config;
    config.inChannels = reader.integer("in_channels", 3, 1, 64);
    config.outChannels = reader.integer("out_channels", 3, 1, 64);
    config.latentChannels = reader.integer("latent_channels", 4, 1, kMostLatentChannels);
    config.encoderChannels = reader.integers("encoder_block_out_channels", config.encoderChannels,
                                             1, kMostChannels, kMostLevels);
    config.decoderChannels = reader.integers("decoder_block_out_channels", config.decoderChannels,
                                             1, kMostChannels, kMostLevels);
    config.encoderBlocks =
        reader.integers("num_encoder_blocks", config.encoderBlocks, 0, kMostLayers, kMostLevels);
    config.decoderBlocks =
        reader.integers("num_decoder_blocks", config.decoderBlocks, 0, kMostLayers, kMostLevels);
    config.upsample = reader.integer("upsampling_scaling_factor", 2, 1, 4);
    config.scalingFactor = reader.number("scaling_factor", 1, 1e-6, 1e6);
    config.shiftFactor = reader.number("shift_factor", 0, -1e6, 1e6);

    if (config.encoderChannels.size() != config.encoderBlocks.size() ||
        config.decoderChannels.size() != config.decoderBlocks.size()) {
        reader.fail("the numbers of channels and of blocks have different lengths");
    }
    // Each stage is as wide as the next: the convolution between two does not change the width.
    for (const auto& channels : {config.encoderChannels, config.decoderChannels}) {
        if (std::any_of(channels.begin(), channels.end(),
                        [&](std::int64_t width) { return width != channels.front(); })) {
            reader.unsupported("an AutoencoderTiny whose stages have different widths");
        }
    }
    std::int64_t grown = 1;
    for (std::size_t i = 1; i < config.decoderChannels.size(); ++i) {
        grown *= config.upsample;
    }
    if (grown != config.factor()) {
        reader.fail("its encoder shrinks a picture by another factor than its decoder enlarges it");
    }
    reader.requireText("act_fn", "relu");
    reader.requireText("upsample_fn", "nearest");
    return config;
}

}  // namespace

std::int64_t latentChannels(const VaeConfig& config) {
    return std::visit([](const auto& vae) { return vae.latentChannels; }, config);
}

std::int64_t vaeFactor(const VaeConfig& config) {
    return std::visit([](const auto& vae) { return vae.factor(); }, config);
}

Result<VaeConfig> readVaeConfig(const std::filesystem::path& path) {
    GOUACHE_TRY(ConfigReader reader, ConfigReader::open(path));
    const std::string name = reader.text("_class_name", "AutoencoderKL");
    VaeConfig config;
    if (name == "AutoencoderKL") {
        config = readKl(reader);
    } else if (name == "AutoencoderTiny") {
        config = readTiny(reader);
    } else {
        reader.unsupported("a VAE of class \"" + name + "\"");
    }
    GOUACHE_CHECK(reader.finish());
    return config;
}

}  // namespace gouache::local
