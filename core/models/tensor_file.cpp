#include "core/models/tensor_file.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>

#include "core/models/safetensors.h"

namespace gouache {

Result<FloatTensor> readFloatTensor(const std::filesystem::path& path, std::string_view name) {
    GOUACHE_TRY(const auto file, SafetensorsFile::open(path));
    const auto bad = [&](const std::string& reason) {
        return makeError(ErrorCode::BadWeights, path.string(), reason);
    };
    const auto& tensors = file->header().tensors;
    const auto found = tensors.find(name);
    if (found == tensors.end()) {
        return bad("it has no tensor “" + std::string(name) + "”");
    }
    if (found->second.type != TensorType::F32) {
        return bad("its tensor “" + std::string(name) + "” is " +
                   std::string(nameOf(found->second.type)) + " where F32 is needed");
    }
    const auto bytes = file->bytes(found->second);
    FloatTensor tensor{found->second.shape, std::vector<float>(bytes.size() / sizeof(float))};
    if (!bytes.empty()) {
        std::memcpy(tensor.values.data(), bytes.data(), bytes.size());
    }
    if (!std::all_of(tensor.values.begin(), tensor.values.end(),
                     [](float value) { return std::isfinite(value); })) {
        return bad("its tensor “" + std::string(name) + "” holds values that are not finite");
    }
    return tensor;
}

Result<void> writeFloatTensor(const std::filesystem::path& path, std::string_view name,
                              const FloatTensor& tensor) {
    const NamedTensor stored{std::string(name), TensorType::F32, tensor.shape,
                             std::as_bytes(std::span(tensor.values))};
    return writeSafetensors(path, {&stored, 1});
}

}  // namespace gouache
