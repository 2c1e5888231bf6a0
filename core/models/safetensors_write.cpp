#include <array>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/base/atomic_file.h"
#include "core/models/safetensors.h"

namespace gouache {

namespace {

/// Bytes of the shape and type; none where a dimension is negative or the product overflows.
std::optional<std::uint64_t> neededBytes(const NamedTensor& tensor) {
    std::uint64_t bytes = byteSizeOf(tensor.type);
    for (const std::int64_t dimension : tensor.shape) {
        if (dimension < 0 || (dimension > 0 && bytes > std::numeric_limits<std::uint64_t>::max() /
                                                           static_cast<std::uint64_t>(dimension))) {
            return std::nullopt;
        }
        bytes *= static_cast<std::uint64_t>(dimension);
    }
    return bytes;
}

}  // namespace

Result<void> writeSafetensors(const std::filesystem::path& path,
                              std::span<const NamedTensor> tensors,
                              const std::map<std::string, std::string>& metadata) {
    const auto refused = [&](const std::string& reason) {
        return makeError(ErrorCode::FileNotWritable, path.string(), reason);
    };
    std::string text;
    try {
        nlohmann::ordered_json header = nlohmann::ordered_json::object();
        if (!metadata.empty()) {
            header["__metadata__"] = metadata;
        }
        std::uint64_t offset = 0;
        for (const NamedTensor& tensor : tensors) {
            if (tensor.name == "__metadata__" || header.contains(tensor.name)) {
                return refused("the tensor name “" + tensor.name + "” comes twice");
            }
            if (neededBytes(tensor) != tensor.bytes.size()) {
                return refused("the bytes of “" + tensor.name + "” do not fit its shape");
            }
            header[tensor.name] = {{"dtype", nameOf(tensor.type)},
                                   {"shape", tensor.shape},
                                   {"data_offsets", {offset, offset + tensor.bytes.size()}}};
            offset += tensor.bytes.size();
        }
        text = header.dump();
    } catch (const nlohmann::json::exception&) {
        return refused("a name or value is not valid UTF-8");
    }
    // The format lets spaces follow the header so that the data part is aligned.
    text.append((8 - text.size() % 8) % 8, ' ');
    std::array<std::byte, 8> length{};
    for (std::size_t i = 0; i < length.size(); ++i) {
        length[i] = static_cast<std::byte>(text.size() >> (8 * i));
    }
    GOUACHE_TRY(AtomicFile file, AtomicFile::create(path));
    GOUACHE_CHECK(file.write(length));
    GOUACHE_CHECK(file.write(std::as_bytes(std::span(text))));
    for (const NamedTensor& tensor : tensors) {
        GOUACHE_CHECK(file.write(tensor.bytes));
    }
    return file.commit();
}

}  // namespace gouache
