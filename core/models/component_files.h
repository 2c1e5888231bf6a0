#pragma once

#include <filesystem>
#include <vector>

#include "core/base/result.h"

namespace gouache {

/// The safetensors files that hold the weights of one part of a diffusers folder (unet/, vae/, …):
/// a single file, else the shards that its index names; without a variant first, then a variant
/// such as "fp16". Sorted. PickleRefused where there is only a .bin, BadModelConfig where there are
/// none or the index is broken (also where it names a file outside of the folder), FileNotFound for
/// a shard that is not there.
Result<std::vector<std::filesystem::path>> componentWeights(const std::filesystem::path& folder);

}  // namespace gouache
