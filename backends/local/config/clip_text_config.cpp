#include "backends/local/config/clip_text_config.h"

#include <string>

#include "backends/local/config/config_reader.h"
#include "backends/local/config/unet_fields.h"

namespace gouache::local {

Result<ClipTextConfig> readClipTextConfig(const std::filesystem::path& path) {
    GOUACHE_TRY(ConfigReader reader, ConfigReader::open(path));
    reader.requireText("model_type", "clip_text_model");
    ClipTextConfig config;
    config.vocabulary = reader.integer("vocab_size", 49408, 3, 4'000'000);
    config.positions = reader.integer("max_position_embeddings", 77, 3, 4096);
    config.width = reader.integer("hidden_size", 512, 1, kMostChannels);
    config.layers = reader.integer("num_hidden_layers", 12, 1, 128);
    config.heads = reader.integer("num_attention_heads", 8, 1, 128);
    config.intermediate = reader.integer("intermediate_size", 2048, 1, 8 * kMostChannels);
    config.normEpsilon = reader.number("layer_norm_eps", 1e-5, 1e-12, 1);
    if (config.width % config.heads != 0) {
        reader.fail("\"hidden_size\" is not a multiple of \"num_attention_heads\"");
    }
    const std::string activation = reader.text("hidden_act", "quick_gelu");
    if (activation == "quick_gelu") {
        config.activation = ClipActivation::QuickGelu;
    } else if (activation == "gelu") {
        config.activation = ClipActivation::Gelu;
    } else {
        reader.unsupported("a text encoder with \"hidden_act\" = \"" + activation + "\"");
    }
    GOUACHE_CHECK(reader.finish());
    return config;
}

}  // namespace gouache::local
