#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

// Private to core/psd.

namespace gouache::detail {

/// Appends the row in Apple's PackBits: runs of 2…128 equal bytes and stretches of 1…128 others.
/// Never more than row.size() + row.size() / 128 + 1 bytes.
void packBits(std::span<const std::uint8_t> row, std::vector<std::byte>& out);

/// Rows of a channel, packed; each row's length apart, as Photoshop keeps them.
struct PackedChannel {
    std::vector<std::uint16_t> lengths;
    std::vector<std::byte> bytes;
};
/// `values`: rows of `width` bytes.
PackedChannel packedChannel(std::span<const std::uint8_t> values, std::size_t width);

}  // namespace gouache::detail
