#pragma once

#include <cstdint>
#include <vector>

namespace gouache {

/// Dense float32 values, row-major.
struct FloatTensor {
    std::vector<std::int64_t> shape;
    std::vector<float> values;
    bool operator==(const FloatTensor&) const = default;
};

}  // namespace gouache
