#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace gouache::local {

/// One resolution of a UNet or ControlNet.
struct UNetLevel {
    std::int64_t channels = 0;
    std::int64_t layers = 0;  ///< residual blocks on the way down; one more on the way up
    std::int64_t heads = 0;   ///< attention heads; the head width is channels / heads
    std::int64_t transformerLayers = 1;  ///< transformer blocks in each attention of the level
    bool downAttention = false;          ///< "CrossAttnDownBlock2D" rather than "DownBlock2D"
    bool upAttention = false;            ///< "CrossAttnUpBlock2D" rather than "UpBlock2D"
};

/// Shape of a UNet2DConditionModel; the down part also is a ControlNet's. Field names follow
/// diffusers, except that `attention_head_dim` is what it means there: the number of heads
/// (https://github.com/huggingface/diffusers/issues/2011).
struct UNetConfig {
    std::int64_t inChannels = 4;  ///< 9 = inpainting: latents, mask, masked picture's latents
    std::int64_t outChannels = 4;
    std::int64_t contextWidth = 768;  ///< cross_attention_dim
    std::int64_t normGroups = 32;
    double normEpsilon = 1e-5;
    std::int64_t timeWidth = 1280;  ///< width of the time embedding, 4 × the first level's channels
    bool flipSinToCos = true;
    double freqShift = 0;
    bool linearProjection = false;  ///< use_linear_projection: proj_in/proj_out are linear layers
    bool centerInputSample = false;
    bool midAttention = true;  ///< "UNetMidBlock2DCrossAttn" rather than "UNetMidBlock2D"
    std::int64_t downsamplePadding = 1;
    double midScale = 1;  ///< mid_block_scale_factor
    /// From the full resolution to the smallest. The up path uses them in reverse.
    std::vector<UNetLevel> levels;

    /// Latent width and height must be multiples of this for the skip connections to meet without
    /// cropping.
    std::int64_t latentMultiple() const { return std::int64_t{1} << (levels.size() - 1); }
};

/// Shape of Stable Diffusion 1.x (and of its inpainting variant where inChannels is 9).
UNetConfig sd15UNetConfig(std::int64_t inChannels = 4);

/// Reads unet/config.json. BadModelConfig for values that are missing, of the wrong type or out of
/// bounds (channels ≤ 8192, levels ≤ 8, layers ≤ 16, heads ≤ 128, transformer layers ≤ 32 …);
/// UnsupportedArchitecture for options that change the maths in ways that are not built (class
/// embeddings, added embeddings, other block types …).
Result<UNetConfig> readUNetConfig(const std::filesystem::path& path);

}  // namespace gouache::local
