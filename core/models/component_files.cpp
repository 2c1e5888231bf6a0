#include "core/models/component_files.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "core/base/paths.h"
#include "core/json/json.h"

namespace gouache {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestIndex = 64U << 20U;
constexpr std::string_view kWeights = ".safetensors";

/// Names that diffusers and transformers give, before ".safetensors" or a variant.
constexpr std::array<std::string_view, 3> kStems{"diffusion_pytorch_model", "model",
                                                 "pytorch_lora_weights"};

/// "model.fp16.safetensors", "model.safetensors.index.fp16.json" … of this stem, sorted.
std::vector<std::string> variantsIn(const fs::path& folder, std::string_view prefix,
                                    std::string_view suffix) {
    std::vector<std::string> names;
    std::error_code failure;
    for (fs::directory_iterator it(folder, failure), end; !failure && it != end;
         it.increment(failure)) {
        const std::string name = it->path().filename().string();
        if (name.size() <= prefix.size() + suffix.size() || !name.starts_with(prefix) ||
            !name.ends_with(suffix)) {
            continue;
        }
        const std::string_view variant = std::string_view(name).substr(
            prefix.size(), name.size() - prefix.size() - suffix.size());
        // Variants are one word; "model-00001-of-00002" is a shard.
        if (variant.find_first_of(".-") == std::string_view::npos) {
            names.push_back(name);
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

Result<std::vector<fs::path>> shardsOf(const fs::path& index) {
    const auto bad = [&](const std::string& reason) {
        return makeError(ErrorCode::BadModelConfig, index.string(), reason);
    };
    auto json = readJsonFile(index, kLargestIndex);
    if (!json.ok()) {
        return json.error().code == ErrorCode::InvalidRequest
                   ? bad("its index of shards is damaged: " + json.error().arguments.front())
                   : json.error();
    }
    const auto map = json->is_object() ? json->find("weight_map") : json->end();
    if (map == json->end() || !map->is_object() || map->empty()) {
        return bad("its index of shards has no weight_map");
    }
    std::set<std::string> names;
    for (const auto& [tensor, file] : map->items()) {
        const std::string name = file.is_string() ? file.get<std::string>() : std::string();
        if (!name.ends_with(kWeights) || name.find_first_of("/\\") != std::string::npos ||
            name.find('\0') != std::string::npos) {
            return bad("its index of shards names a file that is not a .safetensors beside it");
        }
        names.insert(name);
    }
    std::vector<fs::path> files;
    for (const std::string& name : names) {
        files.push_back(index.parent_path() / name);
        if (!isFile(files.back())) {
            return makeError(ErrorCode::FileNotFound, files.back().string());
        }
    }
    return files;
}

}  // namespace

Result<std::vector<fs::path>> componentWeights(const fs::path& folder) {
    for (const std::string_view stem : kStems) {
        const std::string plain = std::string(stem) + std::string(kWeights);
        if (isFile(folder / plain)) {
            return std::vector{folder / plain};
        }
        if (isFile(folder / (plain + ".index.json"))) {
            return shardsOf(folder / (plain + ".index.json"));
        }
    }
    for (const std::string_view stem : kStems) {
        if (const auto names = variantsIn(folder, std::string(stem) + ".", kWeights);
            !names.empty()) {
            return std::vector{folder / names.front()};
        }
        const std::string prefix = std::string(stem) + std::string(kWeights) + ".index.";
        if (const auto names = variantsIn(folder, prefix, ".json"); !names.empty()) {
            return shardsOf(folder / names.front());
        }
    }
    for (const std::string_view pickle :
         {"diffusion_pytorch_model.bin", "pytorch_model.bin", "diffusion_pytorch_model.fp16.bin",
          "pytorch_model.fp16.bin"}) {
        if (isFile(folder / pickle)) {
            return makeError(ErrorCode::PickleRefused, (folder / pickle).string());
        }
    }
    return makeError(ErrorCode::BadModelConfig, folder.string(),
                     "there is no .safetensors file with its weights");
}

}  // namespace gouache
