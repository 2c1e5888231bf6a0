#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gouache {

/// RFC 4648 §4, with padding, without line breaks.
std::string base64Encoded(std::span<const std::byte> bytes);

/// Strict: none for another alphabet, white space, missing padding or bits set behind the last
/// byte.
std::optional<std::vector<std::byte>> base64Decoded(std::string_view text);

}  // namespace gouache
