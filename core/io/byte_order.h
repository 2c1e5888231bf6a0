#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

// Numbers in files. Reading past the end is the caller's to prevent: offset + size ≤ bytes.size().
// Private to core/io.

namespace gouache::detail {

template <std::size_t kBytes>
constexpr std::uint32_t bigEndian(std::span<const std::byte> bytes, std::size_t offset) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < kBytes; ++i) {
        value = (value << 8U) | std::to_integer<std::uint32_t>(bytes[offset + i]);
    }
    return value;
}

template <std::size_t kBytes>
constexpr std::uint32_t littleEndian(std::span<const std::byte> bytes, std::size_t offset) {
    std::uint32_t value = 0;
    for (std::size_t i = kBytes; i-- > 0;) {
        value = (value << 8U) | std::to_integer<std::uint32_t>(bytes[offset + i]);
    }
    return value;
}

template <std::size_t kBytes>
void putBigEndian(std::vector<std::byte>& bytes, std::uint32_t value) {
    for (std::size_t i = kBytes; i-- > 0;) {
        bytes.push_back(static_cast<std::byte>(value >> (8 * i)));
    }
}

template <std::size_t kBytes>
void putLittleEndian(std::vector<std::byte>& bytes, std::uint32_t value) {
    for (std::size_t i = 0; i < kBytes; ++i) {
        bytes.push_back(static_cast<std::byte>(value >> (8 * i)));
    }
}

template <typename Text>
void putText(std::vector<std::byte>& bytes, const Text& text) {
    for (const char c : text) {
        bytes.push_back(static_cast<std::byte>(static_cast<unsigned char>(c)));
    }
}

/// True where `text` stands at `offset`.
template <typename Text>
bool hasTextAt(std::span<const std::byte> bytes, std::size_t offset, const Text& text) {
    if (offset > bytes.size() || bytes.size() - offset < text.size()) {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (bytes[offset + i] != static_cast<std::byte>(static_cast<unsigned char>(text[i]))) {
            return false;
        }
    }
    return true;
}

}  // namespace gouache::detail
