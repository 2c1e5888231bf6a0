#pragma once

#include <filesystem>
#include <optional>

#include "core/models/model_catalogue.h"

namespace gouache::local {

/// Fitted preview factors of the weights at `model` (a file, or a folder whose newest file counts);
/// none where there are none yet or the file is damaged.
std::optional<LatentRgb> readLatentRgb(const std::filesystem::path& model);

/// Keeps them; a failure is only logged, since they can be fitted again.
void writeLatentRgb(const std::filesystem::path& model, const LatentRgb& rgb);

}  // namespace gouache::local
