#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gouache::testing {

/// The length field of a safetensors file: 64 bits, little-endian.
inline std::string lengthField(std::uint64_t length) {
    std::string text;
    for (int i = 0; i < 8; ++i) {
        text += static_cast<char>(static_cast<unsigned char>(length >> (8 * i)));
    }
    return text;
}

/// A file with this header and so many zero bytes of data.
inline std::string safetensors(std::string_view header, std::size_t dataBytes = 0) {
    return lengthField(header.size()) + std::string(header) + std::string(dataBytes, '\0');
}

}  // namespace gouache::testing
