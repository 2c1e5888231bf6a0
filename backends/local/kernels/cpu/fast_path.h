#pragma once

#include <ATen/ATen.h>

#include "backends/local/kernels/cpu/features.h"

namespace gouache::local::cpu {

/// Whether the kernels for AVX-512 can take this tensor.
inline bool hasFastPath(const at::Tensor& x) {
    return x.device().is_cpu() && ((x.scalar_type() == at::kFloat && hasAvx512()) ||
                                   (x.scalar_type() == at::kBFloat16 && hasAvx512Bf16()));
}

/// Calls `function` with the data of x as float* or, for bfloat16, std::uint16_t*.
template <typename Function>
auto withElementType(const at::Tensor& x, Function&& function) {
    if (x.scalar_type() == at::kFloat) {
        return function(float{});
    }
    return function(std::uint16_t{});
}

template <typename T>
const T* constData(const at::Tensor& x) {
    return static_cast<const T*>(x.const_data_ptr());
}

template <typename T>
T* mutableData(const at::Tensor& x) {
    return static_cast<T*>(x.mutable_data_ptr());
}

}  // namespace gouache::local::cpu
