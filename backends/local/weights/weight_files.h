#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "core/base/result.h"
#include "core/models/safetensors.h"

namespace gouache::local {

/// Maps the weights of one part of a diffusers folder (unet/, vae/ …), shards and variants
/// included. Errors as componentWeights and SafetensorsFile::open.
Result<std::vector<std::shared_ptr<const SafetensorsFile>>> openWeightFiles(
    const std::filesystem::path& folder);

}  // namespace gouache::local
