#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gouache::local {

// Names in a single file of the original latent diffusion code (CompVis) → names in diffusers'
// layout. None = the tensor belongs to another part or to training.

inline constexpr std::string_view kLdmUNetPrefix = "model.diffusion_model.";
inline constexpr std::string_view kLdmVaePrefix = "first_stage_model.";
inline constexpr std::string_view kLdmTextPrefix = "cond_stage_model.transformer.";
inline constexpr std::string_view kLdmControlPrefix = "control_model.";

/// Names in LDM count the blocks in one row, so the layers of a level must be known. `name` without
/// its prefix.
std::optional<std::string> diffusersUNetName(std::string_view name, std::int64_t layersPerLevel);

/// As diffusersUNetName, for a ControlNet with `hintLayers` convolutions in its picture embedding.
std::optional<std::string> diffusersControlNetName(std::string_view name,
                                                   std::int64_t layersPerLevel,
                                                   std::int64_t hintLayers);

/// `name` without its prefix.
std::optional<std::string> diffusersVaeName(std::string_view name, std::int64_t levels);

/// Renames within diffusers' layout: the attention of old AutoencoderKL files (query, key, value,
/// proj_attn) → to_q, to_k, to_v, to_out.0. Other names come back as they are.
std::string modernVaeName(std::string_view name);

/// The text model's names without and with "text_model." in front → with it.
std::string modernTextName(std::string_view name);

}  // namespace gouache::local
