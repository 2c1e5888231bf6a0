#include "app/cli/generate/latents_file.h"

#include <cstdint>
#include <system_error>

#include "core/models/safetensors.h"
#include "core/models/tensor_file.h"

namespace gouache::cli {

namespace fs = std::filesystem;

namespace {

constexpr const char* kTensorName = "latents";

}  // namespace

Result<void> checkLatentsPath(const fs::path& path) {
    std::error_code error;
    if (!fs::exists(path, error)) {
        const fs::path folder = fs::absolute(path, error).parent_path();
        if (!fs::is_directory(folder, error)) {
            return makeError(ErrorCode::FileNotWritable, path.string(),
                             "there is no folder " + folder.string());
        }
        return {};
    }
    const auto existing = SafetensorsFile::open(path);
    if (!existing.ok() || existing.value()->header().tensors.size() != 1 ||
        !existing.value()->header().tensors.contains(kTensorName)) {
        return makeError(ErrorCode::FileNotWritable, path.string(),
                         "a file that is not latents lies there already");
    }
    return {};
}

Result<void> writeLatents(const fs::path& path,
                          std::span<const std::shared_ptr<const FloatTensor>> latents) {
    FloatTensor joined;
    joined.shape = latents.front()->shape;
    joined.shape.front() = static_cast<std::int64_t>(latents.size());
    for (const auto& picture : latents) {
        if (picture->shape != latents.front()->shape) {
            return makeError(ErrorCode::BackendFailed,
                             "its pictures have latents of different shapes");
        }
        joined.values.insert(joined.values.end(), picture->values.begin(), picture->values.end());
    }
    return writeFloatTensor(path, kTensorName, joined);
}

}  // namespace gouache::cli
