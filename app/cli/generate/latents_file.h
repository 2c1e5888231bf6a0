#pragma once

#include <filesystem>
#include <memory>
#include <span>

#include "core/base/float_tensor.h"
#include "core/base/result.h"

namespace gouache::cli {

/// Whether `writeLatents` may write there: nothing is there yet, or a file that holds a tensor
/// `latents` alone. FileNotWritable.
Result<void> checkLatentsPath(const std::filesystem::path& path);

/// Joins latents [1, C, H/f, W/f] of one shape to the tensor `latents` [N, C, H/f, W/f]. Not empty.
Result<void> writeLatents(const std::filesystem::path& path,
                          std::span<const std::shared_ptr<const FloatTensor>> latents);

}  // namespace gouache::cli
