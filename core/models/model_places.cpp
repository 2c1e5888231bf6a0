#include "core/models/model_places.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <system_error>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/base/paths.h"
#include "core/json/json.h"

namespace gouache {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::uint64_t kLargestFile = 4U << 20U;
constexpr std::size_t kMostPlaces = 200;

constexpr std::array<std::pair<ModelProgram, std::string_view>, 8> kNames{{
    {ModelProgram::Added, "added"},
    {ModelProgram::Automatic1111, "automatic1111"},
    {ModelProgram::ComfyUi, "comfyui"},
    {ModelProgram::Fooocus, "fooocus"},
    {ModelProgram::InvokeAi, "invokeai"},
    {ModelProgram::KritaDiffusion, "krita"},
    {ModelProgram::StabilityMatrix, "stability_matrix"},
    {ModelProgram::HuggingFace, "hugging_face"},
}};

}  // namespace

std::string_view nameOf(ModelProgram program) {
    const auto found = std::find_if(kNames.begin(), kNames.end(),
                                    [&](const auto& entry) { return entry.first == program; });
    return found->second;
}

std::optional<ModelProgram> modelProgramFromName(std::string_view name) {
    const auto found = std::find_if(kNames.begin(), kNames.end(),
                                    [&](const auto& entry) { return entry.second == name; });
    return found == kNames.end() ? std::nullopt : std::optional(found->first);
}

fs::path modelPlacesFile() {
    return configFolder() / "model-folders.json";
}

std::vector<ModelPlace> loadModelPlaces(const fs::path& file) {
    const auto content = readJsonFile(file, kLargestFile);
    if (!content.ok() || !content->is_object()) {
        return {};
    }
    const auto list = content->find("places");
    if (list == content->end() || !list->is_array()) {
        return {};
    }
    std::vector<ModelPlace> places;
    for (const json& entry : *list) {
        const auto program = modelProgramFromName(textField(entry, "program").value_or(""));
        const fs::path root = textField(entry, "root").value_or("");
        if (!program || !root.is_absolute() || places.size() >= kMostPlaces) {
            continue;
        }
        ModelPlace place{*program, root, {}, booleanField(entry, "enabled").value_or(true)};
        const auto folders = entry.find("folders");
        if (folders != entry.end() && folders->is_array()) {
            for (const json& folder : *folders) {
                if (folder.is_string() && fs::path(folder.get<std::string>()).is_absolute()) {
                    place.folders.emplace_back(folder.get<std::string>());
                }
            }
        }
        places.push_back(std::move(place));
    }
    return places;
}

Result<void> saveModelPlaces(const fs::path& file, const std::vector<ModelPlace>& places) {
    json list = json::array();
    for (const ModelPlace& place : places) {
        json folders = json::array();
        for (const fs::path& folder : place.folders) {
            folders.push_back(folder.string());
        }
        list.push_back({{"program", nameOf(place.program)},
                        {"root", place.root.string()},
                        {"enabled", place.enabled},
                        {"folders", std::move(folders)}});
    }
    const std::string text = jsonText({{"places", std::move(list)}}) + '\n';
    std::error_code ignored;
    fs::create_directories(file.parent_path(), ignored);
    return writeFileAtomically(file, std::as_bytes(std::span(text)));
}

std::vector<fs::path> withModelPlaces(std::vector<fs::path> folders,
                                      const std::vector<ModelPlace>& places) {
    for (const ModelPlace& place : places) {
        for (const fs::path& folder : place.folders) {
            std::error_code ignored;
            if (place.enabled && fs::is_directory(folder, ignored) &&
                std::find(folders.begin(), folders.end(), folder) == folders.end()) {
                folders.push_back(folder);
            }
        }
    }
    return folders;
}

std::vector<fs::path> allModelFolders() {
    return withModelPlaces(modelFolders(), loadModelPlaces(modelPlacesFile()));
}

}  // namespace gouache
