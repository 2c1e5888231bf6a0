#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "backends/local/config/unet_config.h"
#include "core/base/result.h"

namespace gouache::local {

struct ControlNetConfig {
    UNetConfig unet;  ///< its down and mid part; upAttention is not used
    std::int64_t conditioningChannels = 3;
    /// conditioning_embedding_out_channels; each after the first halves the picture.
    std::vector<std::int64_t> conditioningWidths{16, 32, 96, 256};
    bool bgr = false;  ///< controlnet_conditioning_channel_order

    /// Pixels of the conditioning picture for each latent cell.
    std::int64_t factor() const { return std::int64_t{1} << (conditioningWidths.size() - 1); }
};

/// For Stable Diffusion 1.x, as in single files.
ControlNetConfig sd15ControlNetConfig();

/// Reads a ControlNetModel's config.json. BadModelConfig, UnsupportedArchitecture.
Result<ControlNetConfig> readControlNetConfig(const std::filesystem::path& path);

}  // namespace gouache::local
