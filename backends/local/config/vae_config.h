#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "core/base/result.h"

namespace gouache::local {

/// Shape of diffusers' AutoencoderKL.
struct KlVaeConfig {
    std::int64_t inChannels = 3;
    std::int64_t outChannels = 3;
    std::int64_t latentChannels = 4;
    std::vector<std::int64_t> channels{128, 256, 512, 512};  ///< full resolution first
    std::int64_t layers = 2;
    std::int64_t normGroups = 32;
    bool midAttention = true;
    bool quantConv = true;
    bool postQuantConv = true;
    double scalingFactor = 0.18215;
    double shiftFactor = 0;

    std::int64_t factor() const { return std::int64_t{1} << (channels.size() - 1); }
};

/// Shape of diffusers' AutoencoderTiny (TAESD).
struct TinyVaeConfig {
    std::int64_t inChannels = 3;
    std::int64_t outChannels = 3;
    std::int64_t latentChannels = 4;
    std::vector<std::int64_t> encoderChannels{64, 64, 64, 64};  ///< full resolution first
    std::vector<std::int64_t> decoderChannels{64, 64, 64, 64};  ///< latent resolution first
    std::vector<std::int64_t> encoderBlocks{1, 3, 3, 3};
    std::vector<std::int64_t> decoderBlocks{3, 3, 3, 1};
    std::int64_t upsample = 2;  ///< upsampling_scaling_factor
    double scalingFactor = 1;
    double shiftFactor = 0;

    /// Pixels a latent cell.
    std::int64_t factor() const { return std::int64_t{1} << (encoderChannels.size() - 1); }
};

using VaeConfig = std::variant<KlVaeConfig, TinyVaeConfig>;

std::int64_t latentChannels(const VaeConfig& config);
/// Pixels for each latent cell, along one side.
std::int64_t vaeFactor(const VaeConfig& config);

/// Reads vae/config.json; its `_class_name` decides which. BadModelConfig, UnsupportedArchitecture.
Result<VaeConfig> readVaeConfig(const std::filesystem::path& path);

}  // namespace gouache::local
