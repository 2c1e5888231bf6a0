#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace gouache {

/// Whose models a folder holds.
enum class ModelProgram : std::uint8_t {
    Added,  ///< by the user, in Gouache
    Automatic1111,
    ComfyUi,
    Fooocus,
    InvokeAi,
    KritaDiffusion,
    StabilityMatrix,
    HuggingFace
};

/// "automatic1111", "comfyui" … as in the file.
std::string_view nameOf(ModelProgram program);
std::optional<ModelProgram> modelProgramFromName(std::string_view name);

/// Models that are used where they lie; nothing in there is ever written or moved.
struct ModelPlace {
    ModelProgram program = ModelProgram::Added;
    std::filesystem::path root;
    std::vector<std::filesystem::path> folders;  ///< those to search, as they were last found
    bool enabled = true;
    bool operator==(const ModelPlace&) const = default;
};

/// configFolder()/model-folders.json.
std::filesystem::path modelPlacesFile();

/// Empty where there is no such file or it is damaged.
std::vector<ModelPlace> loadModelPlaces(const std::filesystem::path& file);

/// FileNotWritable.
Result<void> saveModelPlaces(const std::filesystem::path& file,
                             const std::vector<ModelPlace>& places);

/// `folders` and, after them, the existing folders of every enabled place, each once.
std::vector<std::filesystem::path> withModelPlaces(std::vector<std::filesystem::path> folders,
                                                   const std::vector<ModelPlace>& places);

/// modelFolders() and, after them, the folders of every enabled place of modelPlacesFile().
std::vector<std::filesystem::path> allModelFolders();

}  // namespace gouache
