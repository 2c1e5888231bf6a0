#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace gouache {

/// One chunk of a PNG file: four ASCII letters and its data.
/// https://www.w3.org/TR/png-3/#5Chunk-layout
struct PngChunk {
    std::string type;
    std::vector<std::byte> data;

    bool isAncillary() const { return (type[0] & 0x20) != 0; }
    /// Stays true when the picture itself changes, as text does.
    bool isSafeToCopy() const { return (type[3] & 0x20) != 0; }
    bool operator==(const PngChunk&) const = default;
};

/// The chunks of a file from IHDR to IEND, each CRC checked; bytes after IEND are left out. At most
/// 100,000 chunks. NotAnImage.
Result<std::vector<PngChunk>> readPngChunks(std::span<const std::byte> file, std::string_view name);

/// Signature and chunks with their lengths and CRCs. Each is shorter than 2^31 bytes.
std::vector<std::byte> writePngChunks(std::span<const PngChunk> chunks);

struct PngText {
    std::string keyword;  ///< 1 to 79 bytes, Latin-1 in the file, UTF-8 here
    std::string text;     ///< UTF-8
    bool operator==(const PngText&) const = default;
};

/// The text of a tEXt, zTXt or iTXt chunk; none for other chunks, for damaged ones, and where it
/// would be longer than `mostBytes`. A tEXt with bytes that form UTF-8 is taken for that, since
/// many programs write it so.
std::optional<PngText> pngTextOf(const PngChunk& chunk,
                                 std::size_t mostBytes = std::size_t{256} << 20);

/// iTXt, or tEXt where the text is Latin-1; never compressed: other programs' readers take only
/// these. `keyword` is printable ASCII, 1 to 79 bytes; null characters in `text` are dropped.
PngChunk pngTextChunk(std::string_view keyword, std::string_view text);
PngChunk pngInternationalTextChunk(std::string_view keyword, std::string_view text);

}  // namespace gouache
