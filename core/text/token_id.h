#pragma once

#include <cstdint>

namespace gouache {

/// Number of a token in a tokenizer's vocabulary; not negative.
using TokenId = std::int32_t;

}  // namespace gouache
