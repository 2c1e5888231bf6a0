#pragma once

#include <ATen/core/Tensor.h>

#include <concepts>
#include <utility>

namespace gouache::local {

/// Where a layer takes its weights from by name: a scope of a WeightStore. `take` always returns a
/// tensor of the shape asked for, in the type, device and memory format that the model runs in; the
/// source remembers what was missing.
template <typename T>
concept TensorSource = requires(T& source) {
    { source.take("weight", {int64_t{1}, int64_t{1}}) } -> std::convertible_to<at::Tensor>;
};

}  // namespace gouache::local
