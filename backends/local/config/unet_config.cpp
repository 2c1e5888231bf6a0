#include "backends/local/config/unet_config.h"

#include <string>
#include <string_view>
#include <utility>

#include "backends/local/config/config_reader.h"
#include "backends/local/config/unet_fields.h"

namespace gouache::local {

UNetConfig sd15UNetConfig(std::int64_t inChannels) {
    UNetConfig config;
    config.inChannels = inChannels;
    for (const std::int64_t channels : {320, 640, 1280, 1280}) {
        UNetLevel level;
        level.channels = channels;
        level.layers = 2;
        level.heads = 8;
        level.downAttention = level.upAttention = true;
        config.levels.push_back(level);
    }
    config.levels.back().downAttention = config.levels.back().upAttention = false;
    return config;
}

Result<UNetConfig> readUNetConfig(const std::filesystem::path& path) {
    GOUACHE_TRY(ConfigReader reader, ConfigReader::open(path));
    reader.requireText("_class_name", "UNet2DConditionModel");
    UNetConfig config = readUNetFields(reader);
    config.outChannels = reader.integer("out_channels", 4, 1, kMostChannels);
    config.centerInputSample = reader.boolean("center_input_sample", false);

    // The up path lists its blocks from the smallest resolution to the full one.
    const std::size_t levels = config.levels.size();
    std::vector<std::string> fallback(levels, "CrossAttnUpBlock2D");
    fallback.front() = "UpBlock2D";
    const std::vector<std::string> up = reader.texts("up_block_types", fallback, kMostLevels);
    if (up.size() != levels) {
        reader.fail("\"up_block_types\" and \"block_out_channels\" have different lengths");
    }
    for (std::size_t i = 0; i < std::min(levels, up.size()); ++i) {
        if (up[i] != "UpBlock2D" && up[i] != "CrossAttnUpBlock2D") {
            reader.unsupported("a model with blocks of type \"" + up[i] + "\"");
        }
        config.levels[levels - 1 - i].upAttention = up[i] == "CrossAttnUpBlock2D";
    }

    reader.requireText("time_embedding_type", "positional");
    reader.requireText("attention_type", "default");
    reader.requireBoolean("dual_cross_attention", false);
    reader.requireBoolean("resnet_skip_time_act", false);
    reader.requireBoolean("class_embeddings_concat", false);
    for (const std::string_view key :
         {"reverse_transformer_layers_per_block", "time_embedding_dim", "time_embedding_act_fn",
          "timestep_post_act", "time_cond_proj_dim", "cross_attention_norm"}) {
        reader.requireAbsent(key);
    }
    if (reader.integer("conv_in_kernel", 3, 1, 15) != 3 ||
        reader.integer("conv_out_kernel", 3, 1, 15) != 3) {
        reader.unsupported("a model whose first or last convolution is not 3 × 3");
    }
    GOUACHE_CHECK(reader.finish());
    return config;
}

}  // namespace gouache::local
