#include "backends/local/weights/file_tensor.h"

#include <cstdint>
#include <cstring>

namespace gouache::local {

std::optional<at::ScalarType> floatingType(TensorType type) {
    switch (type) {
        case TensorType::F64:
            return at::kDouble;
        case TensorType::F32:
            return at::kFloat;
        case TensorType::F16:
            return at::kHalf;
        case TensorType::BF16:
            return at::kBFloat16;
        case TensorType::F8E4M3:
            return at::kFloat8_e4m3fn;
        case TensorType::F8E5M2:
            return at::kFloat8_e5m2;
        default:
            return std::nullopt;
    }
}

at::Tensor viewOf(std::span<const std::byte> bytes, at::ScalarType type, at::IntArrayRef shape) {
    const auto address = reinterpret_cast<std::uintptr_t>(bytes.data());
    const at::TensorOptions options = at::TensorOptions().dtype(type);
    if (bytes.empty() || address % at::elementSize(type) != 0) {
        at::Tensor copy = at::empty(shape, options);
        if (!bytes.empty()) {
            std::memcpy(copy.data_ptr(), bytes.data(), bytes.size());
        }
        return copy;
    }
    // Nothing writes through it: the only use is as the source of a copy.
    return at::from_blob(const_cast<std::byte*>(bytes.data()), shape, options);
}

}  // namespace gouache::local
