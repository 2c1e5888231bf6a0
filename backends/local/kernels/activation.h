#pragma once

#include <cstdint>

namespace gouache::local {

/// What a kernel applies to its result before it stores it. SiLU: x · sigmoid(x).
enum class Activation : std::uint8_t { None, Silu };

}  // namespace gouache::local
