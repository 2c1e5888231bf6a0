#pragma once

#include <ATen/ATen.h>

#include <cstddef>
#include <optional>
#include <span>

#include "core/models/safetensors.h"

namespace gouache::local {

/// libtorch's name of a floating-point type; none for integers.
std::optional<at::ScalarType> floatingType(TensorType type);

/// A tensor over `bytes` where they are aligned for its type, else a copy. To be read, never
/// written; valid as long as the bytes are.
at::Tensor viewOf(std::span<const std::byte> bytes, at::ScalarType type, at::IntArrayRef shape);

}  // namespace gouache::local
