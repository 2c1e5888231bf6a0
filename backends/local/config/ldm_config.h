#pragma once

#include <string_view>

#include "backends/local/config/clip_text_config.h"
#include "backends/local/config/controlnet_config.h"
#include "backends/local/config/unet_config.h"
#include "backends/local/config/vae_config.h"
#include "core/base/result.h"
#include "core/models/safetensors.h"

namespace gouache::local {

// Single files bring no config: sizes come from the names and shapes of their tensors. What shapes
// do not tell is taken as in Stable Diffusion 1.x: 32 groups of normalisation, 8 attention heads in
// the UNet, heads of width 64 in the text model, scaling factor 0.18215. BadModelConfig where a
// tensor that decides is missing or has an impossible shape.

/// UnsupportedArchitecture names Stable Diffusion 2.x, SDXL, SD3, Flux and files that are no
/// checkpoint at all.
Result<void> checkLdmArchitecture(const SafetensorsFile& file);

Result<UNetConfig> ldmUNetConfig(const SafetensorsFile& file);
Result<KlVaeConfig> ldmVaeConfig(const SafetensorsFile& file);
Result<ClipTextConfig> ldmTextConfig(const SafetensorsFile& file);

/// `prefix` is kLdmControlPrefix, or empty for files that left it out.
Result<ControlNetConfig> ldmControlNetConfig(const SafetensorsFile& file, std::string_view prefix);

}  // namespace gouache::local
