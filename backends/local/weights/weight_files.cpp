#include "backends/local/weights/weight_files.h"

#include "core/models/component_files.h"

namespace gouache::local {

Result<std::vector<std::shared_ptr<const SafetensorsFile>>> openWeightFiles(
    const std::filesystem::path& folder) {
    GOUACHE_TRY(const auto paths, componentWeights(folder));
    std::vector<std::shared_ptr<const SafetensorsFile>> files;
    for (const std::filesystem::path& path : paths) {
        GOUACHE_TRY(auto file, SafetensorsFile::open(path));
        files.push_back(std::move(file));
    }
    return files;
}

}  // namespace gouache::local
