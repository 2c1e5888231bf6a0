#include "core/models/model_catalogue.h"

#include <algorithm>
#include <set>
#include <system_error>

#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/base/read_file.h"
#include "core/base/utf8.h"
#include "core/models/model_cache.h"
#include "core/models/model_inspectors.h"

namespace gouache {

namespace {

namespace fs = std::filesystem;

constexpr int kDeepestFolder = 4;
constexpr std::size_t kMostModels = 20'000;
constexpr std::size_t kMostEntries = 100'000;

/// "models--org--name" of a Hugging Face cache → "org/name"; empty where it is no such folder.
std::string hubName(const fs::path& folder) {
    constexpr std::string_view kPrefix = "models--";
    std::string name = folder.filename().string();
    if (!name.starts_with(kPrefix) || !isFolder(folder / "snapshots")) {
        return {};
    }
    name.erase(0, kPrefix.size());
    if (const std::size_t separator = name.find("--"); separator != std::string::npos) {
        name.replace(separator, 2, "/");
    }
    return name;
}

/// The snapshot that "main" points to, else the first; empty where there is none.
fs::path hubSnapshot(const fs::path& folder) {
    if (const auto revision = readFile(folder / "refs" / "main", 200); revision.ok()) {
        const std::string name(trimmed(*revision));
        const bool isHash = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        });
        if (isHash && isFolder(folder / "snapshots" / name)) {
            return folder / "snapshots" / name;
        }
    }
    std::vector<fs::path> snapshots;
    std::error_code failure;
    for (fs::directory_iterator it(folder / "snapshots", failure), end; !failure && it != end;
         it.increment(failure)) {
        snapshots.push_back(it->path());
    }
    const auto first = std::min_element(snapshots.begin(), snapshots.end());
    return first == snapshots.end() ? fs::path() : *first;
}

class Scanner {
  public:
    explicit Scanner(const ScanOptions& options)
        : cache_(options.cache != nullptr ? *options.cache : ModelCache::shared()),
          stop_(options.stop),
          progress_(options.progress) {}

    void scan(const fs::path& folder, int depth) {
        std::vector<fs::path> children;
        std::error_code failure;
        for (fs::directory_iterator it(folder, failure), end; !failure && it != end;
             it.increment(failure)) {
            if (++entries_ > kMostEntries) {
                log(LogLevel::Warning, "models",
                    "a model folder has too many files; some were left out");
                break;
            }
            if (!it->path().filename().string().starts_with('.')) {
                children.push_back(it->path());
            }
        }
        std::sort(children.begin(), children.end());
        for (const fs::path& child : children) {
            if (stop_.stop_requested()) {
                return;
            }
            if (isFolder(child)) {
                visitFolder(child, depth);
            } else {
                visitFile(child);
            }
        }
    }

    void visitFolder(const fs::path& folder, int depth) {
        if (const std::string name = hubName(folder); !name.empty()) {
            if (const fs::path snapshot = hubSnapshot(folder); !snapshot.empty()) {
                visitSnapshot(snapshot, name);
            }
            return;
        }
        if (addFolder(folder, {})) {
            return;
        }
        if (depth < kDeepestFolder) {
            scan(folder, depth + 1);
        }
    }

    std::vector<ModelInfo> take() {
        makeNamesUnique();
        std::stable_sort(models_.begin(), models_.end(),
                         [](const ModelInfo& a, const ModelInfo& b) {
                             return std::pair(a.kind, asciiLower(a.name)) <
                                    std::pair(b.kind, asciiLower(b.name));
                         });
        return std::move(models_);
    }

  private:
    void visitFile(const fs::path& file) {
        const std::string extension = asciiLower(file.extension().string());
        if (extension == ".safetensors" || extension == ".ckpt") {
            add(file, inspected(file));
        }
    }

    /// A repository in a Hugging Face cache: a model in folders, or files of which those that are
    /// for pictures are listed. Language models and the like are not.
    void visitSnapshot(const fs::path& snapshot, const std::string& name) {
        if (addFolder(snapshot, name)) {
            return;
        }
        std::vector<fs::path> files;
        std::error_code failure;
        for (fs::directory_iterator it(snapshot, failure), end; !failure && it != end;
             it.increment(failure)) {
            if (asciiLower(it->path().extension().string()) == ".safetensors") {
                files.push_back(it->path());
            }
        }
        std::sort(files.begin(), files.end());
        for (const fs::path& file : files) {
            ModelInfo info = inspected(file);
            if (info.kind != ModelKind::Unknown) {
                info.name = files.size() == 1 ? name : name + "/" + info.name;
                add(file, std::move(info));
            }
        }
    }

    /// False where the folder is no model.
    bool addFolder(const fs::path& folder, const std::string& name) {
        const bool pipeline = isFile(folder / "model_index.json");
        if (!pipeline && !isFile(folder / "config.json")) {
            return false;
        }
        std::optional<ModelInfo> info = cache_.look(folder, [&]() -> std::optional<ModelInfo> {
            auto told = inspectModel(folder);
            if (told.ok()) {
                return pipeline || told->kind != ModelKind::Unknown
                           ? std::optional(std::move(told).value())
                           : std::nullopt;
            }
            // A config.json that is not ours is no broken model.
            return pipeline || told.error().code != ErrorCode::BadModelConfig
                       ? std::optional(broken(folder))
                       : std::nullopt;
        });
        if (!info) {
            return false;
        }
        if (!name.empty()) {
            info->name = name;
        }
        const std::vector<std::string> controls = info->bundledControls;
        add(folder, std::move(*info));
        for (const std::string& control : controls) {
            addFolder(folder / (std::string(detail::kBundledControlPrefix) + control), {});
        }
        return true;
    }

    ModelInfo inspected(const fs::path& file) {
        const auto info = cache_.look(file, [&]() -> std::optional<ModelInfo> {
            auto told = inspectModel(file);
            return told.ok() ? std::move(told).value() : broken(file);
        });
        return info.value_or(broken(file));
    }

    static ModelInfo broken(const fs::path& path) {
        ModelInfo info;
        info.path = path;
        info.name = isFolder(path) ? path.filename().string() : path.stem().string();
        info.format = isFolder(path) ? ModelFormat::DiffusersFolder : ModelFormat::SingleFile;
        info.kind = isFile(path / "model_index.json") ? ModelKind::Checkpoint : ModelKind::Unknown;
        return info;
    }

    void add(const fs::path& path, ModelInfo info) {
        std::error_code failure;
        const fs::path canonical = fs::weakly_canonical(path, failure);
        if (models_.size() >= kMostModels || !seen_.insert(failure ? path : canonical).second) {
            return;
        }
        models_.push_back(std::move(info));
        if (progress_ && models_.size() % 16 == 0) {
            progress_(models_.size());
        }
    }

    /// The second "x" becomes "x (folder)", or "x (2)" where that is taken too.
    void makeNamesUnique() {
        std::set<std::string> taken;
        for (ModelInfo& model : models_) {
            const std::string wished = model.name;
            if (!taken.insert(asciiLower(model.name)).second) {
                model.name = wished + " (" + model.path.parent_path().filename().string() + ")";
                for (int n = 2; !taken.insert(asciiLower(model.name)).second; ++n) {
                    model.name = wished + " (" + std::to_string(n) + ")";
                }
            }
        }
    }

    ModelCache& cache_;
    const std::stop_token stop_;
    const std::function<void(std::size_t)> progress_;
    std::vector<ModelInfo> models_;
    std::set<fs::path> seen_;
    std::size_t entries_ = 0;
};

std::string_view describe(ModelKind kind) {
    switch (kind) {
        case ModelKind::Checkpoint:
            return "a checkpoint";
        case ModelKind::ControlNet:
            return "a ControlNet";
        case ModelKind::Vae:
            return "an autoencoder";
        case ModelKind::Lora:
            return "a LoRA";
        case ModelKind::Embedding:
            return "an embedding";
        case ModelKind::Upscaler:
            return "an upscaler";
        case ModelKind::Unknown:
            break;
    }
    return "an unknown model";
}

Result<ModelInfo> ofKind(const fs::path& path, ModelKind kind) {
    GOUACHE_TRY(ModelInfo info, inspectModel(path));
    if (info.kind != kind) {
        return makeError(ErrorCode::BadModelConfig, path.string(),
                         "it is " + std::string(describe(info.kind)) + ", but " +
                             std::string(describe(kind)) + " is needed");
    }
    return info;
}

fs::path starterFolder(const std::vector<fs::path>& folders) {
    std::vector<fs::path> candidates = folders;
    candidates.insert(candidates.begin(), resourceFolder());
    for (const fs::path& folder : candidates) {
        if (isFile(folder / "starter" / "model_index.json")) {
            return folder / "starter";
        }
    }
    return {};
}

/// What a person might type for a model besides its name: the file's or folder's, with or without
/// the extension.
bool isCalled(const ModelInfo& model, const std::string& lowerName) {
    const fs::path file = model.path.filename();
    return asciiLower(file.string()) == lowerName ||
           (model.format == ModelFormat::SingleFile &&
            asciiLower(file.stem().string()) == lowerName);
}

}  // namespace

Result<ModelInfo> inspectModel(const fs::path& path) {
    if (isFolder(path)) {
        // A trailing slash would leave no file name.
        const fs::path folder = path.has_filename() ? path : path.parent_path();
        const bool pipeline = isFile(folder / "model_index.json");
        if (pipeline || isFile(folder / "config.json")) {
            auto info = pipeline ? detail::inspectPipelineFolder(folder)
                                 : detail::inspectComponentFolder(folder);
            if (info.ok()) {
                info->notes = readModelNotes(folder, {});
            }
            return info;
        }
        return makeError(ErrorCode::BadModelConfig, path.string(),
                         "the folder holds neither model_index.json nor config.json");
    }
    std::error_code failure;
    if (!fs::exists(path, failure)) {
        return makeError(ErrorCode::ModelNotFound, path.string(), "");
    }
    return detail::inspectSingleFile(path);
}

std::vector<ModelInfo> scanModels(const std::vector<fs::path>& folders,
                                  const ScanOptions& options) {
    Scanner scanner(options);
    for (const fs::path& folder : folders) {
        scanner.visitFolder(folder, 0);
    }
    (options.cache != nullptr ? *options.cache : ModelCache::shared()).save();
    return scanner.take();
}

Result<ModelInfo> findModel(std::string_view nameOrPath, ModelKind kind,
                            const std::vector<fs::path>& folders) {
    if (nameOrPath.empty() && kind == ModelKind::Checkpoint) {
        if (const fs::path starter = starterFolder(folders); !starter.empty()) {
            return ofKind(starter, kind);
        }
    }
    const bool isPath = nameOrPath.find('/') != std::string_view::npos;
    std::error_code failure;
    if (isPath && fs::exists(nameOrPath, failure)) {
        return ofKind(nameOrPath, kind);
    }
    const std::vector<ModelInfo> models = scanModels(folders);
    const std::string wanted = asciiLower(nameOrPath);
    const auto fits = [&](const ModelInfo& model) {
        return model.kind == kind || model.architecture.empty();
    };
    const auto find = [&](auto&& matches) -> const ModelInfo* {
        const auto found = std::find_if(models.begin(), models.end(), [&](const ModelInfo& model) {
            return fits(model) && matches(model);
        });
        return found == models.end() ? nullptr : &*found;
    };
    const ModelInfo* found =
        find([&](const ModelInfo& model) { return asciiLower(model.name) == wanted; });
    if (found == nullptr) {
        found = find([&](const ModelInfo& model) { return isCalled(model, wanted); });
    }
    if (found != nullptr) {
        if (!found->architecture.empty()) {
            return *found;
        }
        return ofKind(found->path, kind);  // a broken one: its own error
    }
    if (!nameOrPath.empty() && fs::exists(nameOrPath, failure)) {
        return ofKind(nameOrPath, kind);
    }
    std::string names;
    for (const ModelInfo& model : models) {
        if (model.kind == kind && !model.architecture.empty()) {
            names += (names.empty() ? "" : ", ") + model.name;
        }
    }
    return makeError(ErrorCode::ModelNotFound, nameOrPath, names.empty() ? "(none found)" : names);
}

Result<ModelInfo> findControl(std::string_view nameOrPath, const ModelInfo& checkpoint,
                              const std::vector<fs::path>& folders) {
    const std::string wanted = asciiLower(nameOrPath);
    for (const std::string& control : checkpoint.bundledControls) {
        if (asciiLower(control) == wanted) {
            return ofKind(checkpoint.path / (std::string(detail::kBundledControlPrefix) + control),
                          ModelKind::ControlNet);
        }
    }
    return findModel(nameOrPath, ModelKind::ControlNet, folders);
}

}  // namespace gouache
