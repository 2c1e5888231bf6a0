#include "core/library/find_model_places.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <regex>
#include <string>
#include <system_error>

#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/base/read_file.h"
#include "core/library/extra_model_paths.h"

namespace gouache {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostChildren = 2'000;

fs::path environmentPath(const char* name) {
    const char* const value = std::getenv(name);
    return value != nullptr && *value != '\0' ? fs::path(value) : fs::path();
}

std::vector<fs::path> existing(const fs::path& root, std::initializer_list<const char*> names) {
    std::vector<fs::path> folders;
    for (const char* name : names) {
        if (isFolder(root / name)) {
            folders.push_back(root / name);
        }
    }
    return folders;
}

void add(std::vector<fs::path>& folders, const fs::path& folder) {
    if (isFolder(folder) && std::find(folders.begin(), folders.end(), folder) == folders.end()) {
        folders.push_back(folder);
    }
}

/// --ckpt-dir and the like in the start script's COMMANDLINE_ARGS.
void addStartScriptFolders(const fs::path& root, std::vector<fs::path>& folders) {
    const auto script = readFile(root / "webui-user.sh", 1U << 20U);
    if (!script.ok()) {
        return;
    }
    static const std::regex kOption(
        R"re(--(?:ckpt|lora|vae|embeddings|controlnet|models)-dir(?:\s+|=)(?:"([^"\n]+)"|'([^'\n]+)'|([^\s"'#]+)))re");
    for (std::size_t at = 0; at < script->size();) {
        const std::size_t end = std::min(script->find('\n', at), script->size());
        const std::string line = script->substr(at, std::min<std::size_t>(end - at, 4'000));
        at = end + 1;
        const std::size_t first = line.find_first_not_of(" \t");
        if (first == std::string::npos || line[first] == '#') {
            continue;
        }
        for (std::sregex_iterator it(line.begin(), line.end(), kOption), none; it != none; ++it) {
            for (std::size_t group = 1; group <= 3; ++group) {
                if ((*it)[group].matched) {
                    add(folders, (root / (*it)[group].str()).lexically_normal());
                }
            }
        }
    }
}

std::vector<fs::path> comfyFolders(const fs::path& root) {
    std::vector<fs::path> folders =
        existing(root / "models", {"checkpoints", "diffusers", "loras", "vae", "vae_approx",
                                   "controlnet", "embeddings", "upscale_models"});
    for (const char* name : {"extra_model_paths.yaml", "extra_model_paths.yml"}) {
        if (!isFile(root / name)) {
            continue;
        }
        const auto more = readExtraModelPaths(root / name);
        if (!more.ok()) {
            log(LogLevel::Warning, "models", "an extra_model_paths.yaml cannot be read");
            continue;
        }
        for (const fs::path& folder : *more) {
            add(folders, folder);
        }
    }
    return folders;
}

/// None where `root` is none of the programs.
std::optional<ModelPlace> programAt(const fs::path& root) {
    const auto place = [&](ModelProgram program, std::vector<fs::path> folders) {
        return folders.empty() ? std::nullopt
                               : std::optional(ModelPlace{program, root, std::move(folders), true});
    };
    if (isFolder(root / "models" / "Stable-diffusion") ||
        (isFile(root / "webui.py") && isFolder(root / "models"))) {
        std::vector<fs::path> folders = existing(
            root, {"models/Stable-diffusion", "models/Lora", "models/LyCORIS", "models/VAE",
                   "models/ControlNet", "models/diffusers", "models/ESRGAN", "models/RealESRGAN",
                   "embeddings", "extensions/sd-webui-controlnet/models"});
        addStartScriptFolders(root, folders);
        return place(ModelProgram::Automatic1111, std::move(folders));
    }
    if (isFolder(root / "models" / "checkpoints")) {
        const bool fooocus =
            isFile(root / "fooocus_version.py") || isFile(root / "entry_with_update.py");
        return place(fooocus ? ModelProgram::Fooocus : ModelProgram::ComfyUi, comfyFolders(root));
    }
    if (isFolder(root / "Models" / "StableDiffusion")) {
        return place(
            ModelProgram::StabilityMatrix,
            existing(root / "Models", {"StableDiffusion", "Lora", "LyCORIS", "VAE", "ControlNet",
                                       "Diffusers", "ESRGAN", "Embeddings", "TextualInversion"}));
    }
    if (isFile(root / "invokeai.yaml") && isFolder(root / "models")) {
        return place(ModelProgram::InvokeAi, {root / "models"});
    }
    return std::nullopt;
}

/// Adds the programs among the folders in `folder`, or `folder` itself.
void search(const fs::path& folder, std::vector<ModelPlace>& places) {
    const auto use = [&](const fs::path& root) {
        auto place = programAt(root);
        if (!place) {
            return false;
        }
        std::error_code failure;
        const fs::path canonical = fs::canonical(root, failure);
        for (const ModelPlace& known : places) {
            std::error_code ignored;
            if (!failure && fs::equivalent(known.root, canonical, ignored)) {
                return true;
            }
        }
        places.push_back(std::move(*place));
        return true;
    };
    if (!isFolder(folder) || use(folder)) {
        return;
    }
    std::vector<fs::path> children;
    std::error_code failure;
    for (fs::directory_iterator it(folder, failure), end;
         !failure && it != end && children.size() < kMostChildren; it.increment(failure)) {
        std::error_code ignored;
        if (!it->path().filename().string().starts_with('.') && it->is_directory(ignored)) {
            children.push_back(it->path());
        }
    }
    std::sort(children.begin(), children.end());
    for (const fs::path& child : children) {
        use(child);
    }
}

/// https://huggingface.co/docs/huggingface_hub/package_reference/environment_variables
fs::path hubCache(const fs::path& home) {
    if (const fs::path cache = environmentPath("HF_HUB_CACHE"); !cache.empty()) {
        return cache;
    }
    if (const fs::path folder = environmentPath("HF_HOME"); !folder.empty()) {
        return folder / "hub";
    }
    const fs::path cache = environmentPath("XDG_CACHE_HOME");
    return (cache.empty() ? home / ".cache" : cache) / "huggingface" / "hub";
}

}  // namespace

std::vector<ModelPlace> findModelPlaces() {
    std::vector<ModelPlace> places;
    const fs::path home = environmentPath("HOME");
    if (home.is_absolute()) {
        search(home, places);
        for (const char* name : {"AI",
                                 "ai",
                                 "apps",
                                 "Apps",
                                 "Applications",
                                 "Documents",
                                 "Downloads",
                                 "Desktop",
                                 "Projects",
                                 "projects",
                                 "src",
                                 "git",
                                 "code",
                                 "software",
                                 "Software",
                                 "programs",
                                 "StabilityMatrix",
                                 "StabilityMatrix/Packages",
                                 "stable-diffusion",
                                 "invokeai",
                                 ".local/share/StabilityMatrix",
                                 ".local/share/StabilityMatrix/Packages"}) {
            search(home / name, places);
        }
        const fs::path krita = home / ".local/share/krita/ai_diffusion";
        for (const char* name : {"server/ComfyUI", "server"}) {
            if (auto place = programAt(krita / name)) {
                place->program = ModelProgram::KritaDiffusion;
                places.push_back(std::move(*place));
                break;
            }
        }
    }
    for (const char* folder : {"/opt", "/srv"}) {
        search(folder, places);
    }
    if (const fs::path hub = hubCache(home); isFolder(hub)) {
        places.push_back({ModelProgram::HuggingFace, hub, {hub}, true});
    }
    return places;
}

ModelPlace modelPlaceAt(const fs::path& folder) {
    if (auto place = programAt(folder)) {
        return *place;
    }
    return {ModelProgram::Added, folder, {folder}, true};
}

std::vector<ModelPlace> mergedModelPlaces(const std::vector<ModelPlace>& known,
                                          const std::vector<ModelPlace>& found) {
    std::vector<ModelPlace> merged;
    const auto at = [](const std::vector<ModelPlace>& places, const fs::path& root) {
        return std::find_if(places.begin(), places.end(),
                            [&](const ModelPlace& place) { return place.root == root; });
    };
    for (ModelPlace place : known) {
        const auto now = at(found, place.root);
        if (now != found.end()) {
            const bool enabled = place.enabled;
            place = *now;
            place.enabled = enabled;
        } else if (isFolder(place.root)) {
            // The user named it, or it lies where nobody looks; its folders may have changed.
            const ModelPlace fresh = modelPlaceAt(place.root);
            place.folders = fresh.folders;
        } else if (place.program != ModelProgram::Added && place.enabled) {
            continue;
        }
        merged.push_back(std::move(place));
    }
    for (const ModelPlace& place : found) {
        if (at(merged, place.root) == merged.end()) {
            merged.push_back(place);
        }
    }
    return merged;
}

std::vector<ModelPlace> updateModelPlaces(const fs::path& file) {
    const std::vector<ModelPlace> known = loadModelPlaces(file);
    std::vector<ModelPlace> merged = mergedModelPlaces(known, findModelPlaces());
    if (merged != known && !saveModelPlaces(file, merged).ok()) {
        log(LogLevel::Warning, "models", "the list of model folders cannot be written");
    }
    return merged;
}

}  // namespace gouache
