#include "backends/local/config/controlnet_config.h"

#include "backends/local/config/config_reader.h"
#include "backends/local/config/unet_fields.h"

namespace gouache::local {

ControlNetConfig sd15ControlNetConfig() {
    ControlNetConfig config;
    config.unet = sd15UNetConfig();
    return config;
}

Result<ControlNetConfig> readControlNetConfig(const std::filesystem::path& path) {
    GOUACHE_TRY(ConfigReader reader, ConfigReader::open(path));
    reader.requireText("_class_name", "ControlNetModel");
    ControlNetConfig config;
    config.unet = readUNetFields(reader);
    config.conditioningChannels = reader.integer("conditioning_channels", 3, 1, 64);
    config.conditioningWidths = reader.integers("conditioning_embedding_out_channels",
                                                {16, 32, 96, 256}, 1, kMostChannels, kMostLevels);
    const std::string order = reader.text("controlnet_conditioning_channel_order", "rgb");
    config.bgr = order == "bgr";
    if (!config.bgr && order != "rgb") {
        reader.unsupported("a ControlNet with the channel order \"" + order + "\"");
    }
    reader.requireBoolean("global_pool_conditions", false);
    GOUACHE_CHECK(reader.finish());
    return config;
}

}  // namespace gouache::local
