#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

// Private to core/psd.

namespace gouache::detail {

/// Bytes of a file, numbers big-endian.
class PsdBytes {
  public:
    void put8(std::uint32_t value) { bytes_.push_back(static_cast<std::byte>(value)); }
    void put16(std::uint32_t value) {
        put8(value >> 8U);
        put8(value);
    }
    void put32(std::uint32_t value) {
        put16(value >> 16U);
        put16(value);
    }
    void put(std::string_view text) {
        for (const char c : text) {
            put8(static_cast<unsigned char>(c));
        }
    }
    void put(std::span<const std::byte> bytes) {
        const std::size_t end = bytes_.size();
        bytes_.resize(end + bytes.size());
        std::ranges::copy(bytes, bytes_.data() + end);
    }
    void zeros(std::size_t count) { bytes_.resize(bytes_.size() + count); }
    void padTo(std::size_t multiple) {
        while (bytes_.size() % multiple != 0) {
            put8(0);
        }
    }
    /// Four bytes in front of what `block` holds: its length.
    void putBlock(const PsdBytes& block) {
        put32(static_cast<std::uint32_t>(block.size()));
        put(block.all());
    }
    std::size_t size() const { return bytes_.size(); }
    std::span<const std::byte> all() const { return bytes_; }

  private:
    std::vector<std::byte> bytes_;
};

}  // namespace gouache::detail
