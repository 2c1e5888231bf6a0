#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string_view>

#include "core/models/model_catalogue.h"

namespace gouache {

/// dataFolder()/models: what Gouache downloads and imports lies there, a folder a kind.
std::filesystem::path ownModelFolder();

/// "checkpoints", "loras" … as ComfyUI names them; "other" for what is not known.
std::string_view folderNameOf(ModelKind kind);

/// `wished` in `folder`, or "name (2).safetensors" … where that is taken.
std::filesystem::path freePath(const std::filesystem::path& folder,
                               const std::filesystem::path& wished);

struct ImportOptions {
    std::filesystem::path home = ownModelFolder();
    std::stop_token stop{};
    /// Bytes of the file that were copied, on the calling thread.
    std::function<void(std::uint64_t done, std::uint64_t total)> progress{};
};

/// Brings a .safetensors file, and the notes beside it, into Gouache's own folder and tells what it
/// is. On the same file system the file is linked, not copied; the original stays where it is. A
/// file that is there already is not brought twice. PickleRefused, BadWeights, BadModelConfig (no
/// model of a kind that Gouache knows), DiskFull, FileNotWritable, Cancelled.
Result<ModelInfo> importModel(const std::filesystem::path& file, const ImportOptions& options = {});

}  // namespace gouache
