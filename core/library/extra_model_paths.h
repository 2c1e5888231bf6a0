#pragma once

#include <filesystem>
#include <vector>

#include "core/base/result.h"

namespace gouache {

/// The folders with models that a ComfyUI extra_model_paths.yaml names (its custom nodes and
/// workflows are left out), in its order, whether or not they exist. "~" and $VARIABLES are
/// replaced, relative paths start at `base_path` and that at the file's folder, as in ComfyUI.
/// FileNotFound, FileNotReadable, InvalidRequest with the reason where it is not such a file.
Result<std::vector<std::filesystem::path>> readExtraModelPaths(const std::filesystem::path& file);

}  // namespace gouache
