#pragma once

#include <filesystem>
#include <vector>

#include "core/models/model_catalogue.h"
#include "core/models/safetensors.h"

// The parts of inspectModel. Private to core/models.

namespace gouache::detail {

/// A folder with model_index.json.
Result<ModelInfo> inspectPipelineFolder(const std::filesystem::path& folder);

/// A folder with config.json and weights of one part: ControlNetModel, AutoencoderKL,
/// AutoencoderTiny.
Result<ModelInfo> inspectComponentFolder(const std::filesystem::path& folder);

/// One .safetensors file, told by its tensors' names and shapes.
Result<ModelInfo> inspectSingleFile(const std::filesystem::path& file);

/// Overrides `info` with what gouache.json in `folder` says; nothing where there is none.
/// BadModelConfig.
Result<void> applyModelSettings(const std::filesystem::path& folder, ModelInfo& info);

/// Adds the parameters, bytes and types of weight files to `info`.
Result<void> countWeights(const std::vector<std::filesystem::path>& files, ModelInfo& info);
void countTensors(const SafetensorsFile& file, ModelInfo& info);

/// Of the latents that the released Stable Diffusion autoencoders make.
LatentRgb stableDiffusionLatentRgb();
LatentRgb stableDiffusionXlLatentRgb();

/// "controlnet-sketch" → "sketch".
inline constexpr std::string_view kBundledControlPrefix = "controlnet-";

}  // namespace gouache::detail
