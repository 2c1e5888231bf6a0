#pragma once

#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "core/models/model_catalogue.h"

namespace gouache {

/// What inspectModel said of files and folders, kept until they change (size, time or a note beside
/// them), so that thousands of models are listed without opening them. Thread-safe.
class ModelCache {
  public:
    /// Empty where the file is not there, is damaged or of another version.
    explicit ModelCache(std::filesystem::path file);
    ModelCache(const ModelCache&) = delete;
    ModelCache& operator=(const ModelCache&) = delete;

    /// cacheFolder()/models.index, read at the first call.
    static ModelCache& shared();

    /// What is known of `path`, or what `inspect` says now. None = it is no model.
    std::optional<ModelInfo> look(const std::filesystem::path& path,
                                  const std::function<std::optional<ModelInfo>()>& inspect);

    /// Writes the file where something changed; entries whose path is gone are dropped. A cache
    /// that cannot be written is no error.
    void save();

    /// Changes whenever what inspectModel reads may have changed: sizes and times of the file and
    /// its notes, or of everything in the folder, two levels deep.
    static std::string stampOf(const std::filesystem::path& path);

  private:
    struct Entry {
        std::string stamp;
        std::optional<ModelInfo> info;
    };
    void load();

    const std::filesystem::path file_;
    std::mutex mutex_;
    std::unordered_map<std::string, Entry> entries_;  ///< guarded by mutex_
    bool changed_ = false;                            ///< guarded by mutex_
};

}  // namespace gouache
