#pragma once

#include <filesystem>
#include <string_view>

#include "core/base/float_tensor.h"
#include "core/base/result.h"

namespace gouache {

/// The float32 tensor `name` of a safetensors file, such as "noise" of `--noise`. FileNotFound,
/// PickleRefused, BadWeights (no such tensor, another type, values that are not finite).
Result<FloatTensor> readFloatTensor(const std::filesystem::path& path, std::string_view name);

/// A safetensors file with this one tensor, such as "latents" of `--latents-out`. FileNotWritable.
Result<void> writeFloatTensor(const std::filesystem::path& path, std::string_view name,
                              const FloatTensor& tensor);

}  // namespace gouache
