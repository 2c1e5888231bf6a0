#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace gouache {

/// True where `text` is well-formed UTF-8 (RFC 3629: no overlong forms, surrogates or values above
/// U+10FFFF).
bool isValidUtf8(std::string_view text);

/// Offset of the first byte that is not part of a well-formed sequence; text.size() where all are.
std::size_t validUtf8Length(std::string_view text);

/// `text` with every ill-formed sequence replaced by U+FFFD.
std::string sanitizedUtf8(std::string_view text);

/// ISO 8859-1 → UTF-8: each byte is the code point of its value.
std::string latin1ToUtf8(std::string_view latin1);

/// Appends a code point, U+FFFD for one that cannot be encoded.
void appendUtf8(std::string& text, char32_t codePoint);

/// The code point at `offset` (which it moves past it); U+FFFD, one byte further, where the
/// sequence is ill-formed. Precondition: offset < text.size().
char32_t nextCodePoint(std::string_view text, std::size_t& offset);

/// The bytes as text, not checked. A view: lives as long as they do.
inline std::string_view textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// ASCII letters to lower case, other bytes as they are.
std::string asciiLower(std::string_view text);

/// Without ASCII white space at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace gouache
