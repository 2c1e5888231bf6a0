#include "core/io/png_chunks.h"

#include <zlib.h>

#include <algorithm>
#include <array>

#include "core/base/utf8.h"
#include "core/io/byte_order.h"

namespace gouache {

namespace {

using namespace std::string_view_literals;
using Bytes = std::span<const std::byte>;
using detail::bigEndian;
using detail::hasTextAt;
using detail::putBigEndian;
using detail::putText;

constexpr std::string_view kSignature = "\x89PNG\r\n\x1a\n"sv;
constexpr std::size_t kFrame = 12;  ///< length, type and CRC round a chunk's data
constexpr std::size_t kMostChunks = 100'000;
constexpr std::size_t kLongestKeyword = 79;

const Bytef* asBytef(const std::byte* bytes) {
    return reinterpret_cast<const Bytef*>(bytes);
}

std::uint32_t crcOf(Bytes typeAndData) {
    return static_cast<std::uint32_t>(
        crc32_z(crc32_z(0, nullptr, 0), asBytef(typeAndData.data()), typeAndData.size()));
}

bool isLetter(std::byte byte) {
    const auto c = std::to_integer<unsigned>(byte) | 0x20U;
    return c >= 'a' && c <= 'z';
}

/// tEXt is Latin-1 by the standard, but much software writes UTF-8 into it.
std::string utf8Of(Bytes bytes) {
    std::string text(textOf(bytes));
    return isValidUtf8(text) ? text : latin1ToUtf8(text);
}

/// Bytes before the next null, which it moves past; none where there is no null.
std::optional<Bytes> untilNull(Bytes& left) {
    const auto end = std::find(left.begin(), left.end(), std::byte{0});
    if (end == left.end()) {
        return std::nullopt;
    }
    const auto length = static_cast<std::size_t>(end - left.begin());
    const Bytes part = left.first(length);
    left = left.subspan(length + 1);
    return part;
}

/// zlib data unpacked; none where it is damaged or longer than `most`.
std::optional<std::vector<std::byte>> inflated(Bytes packed, std::size_t most) {
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) {
        return std::nullopt;
    }
    struct Ender {
        z_stream& stream;
        ~Ender() { inflateEnd(&stream); }
    } const ender{stream};
    stream.next_in = const_cast<Bytef*>(asBytef(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    std::vector<std::byte> unpacked;
    std::array<std::byte, 16384> block{};
    while (true) {
        stream.next_out = reinterpret_cast<Bytef*>(block.data());
        stream.avail_out = static_cast<uInt>(block.size());
        const int status = inflate(&stream, Z_NO_FLUSH);
        if (status != Z_OK && status != Z_STREAM_END) {
            return std::nullopt;
        }
        const std::size_t got = block.size() - stream.avail_out;
        if (got > most - unpacked.size()) {
            return std::nullopt;
        }
        unpacked.insert(unpacked.end(), block.begin(),
                        block.begin() + static_cast<std::ptrdiff_t>(got));
        if (status == Z_STREAM_END) {
            return unpacked;
        }
        if (got == 0 && stream.avail_in == 0) {
            return std::nullopt;
        }
    }
}

std::optional<std::string> internationalText(Bytes left, std::size_t most) {
    if (left.size() < 2) {
        return std::nullopt;
    }
    const bool compressed = left[0] == std::byte{1};
    if (left[0] > std::byte{1} || (compressed && left[1] != std::byte{0})) {
        return std::nullopt;
    }
    left = left.subspan(2);
    if (!untilNull(left) || !untilNull(left)) {  // language and translated keyword
        return std::nullopt;
    }
    if (!compressed) {
        return left.size() > most ? std::nullopt : std::optional(sanitizedUtf8(textOf(left)));
    }
    const auto unpacked = inflated(left, most);
    return unpacked ? std::optional(sanitizedUtf8(textOf(*unpacked))) : std::nullopt;
}

}  // namespace

Result<std::vector<PngChunk>> readPngChunks(Bytes file, std::string_view name) {
    const auto bad = [&](const std::string& reason) {
        return makeError(ErrorCode::NotAnImage, name, reason);
    };
    if (!hasTextAt(file, 0, kSignature)) {
        return bad("it is not a PNG file");
    }
    std::vector<PngChunk> chunks;
    Bytes left = file.subspan(kSignature.size());
    while (true) {
        if (left.size() < kFrame) {
            return bad("its chunks are cut short");
        }
        const std::size_t length = bigEndian<4>(left, 0);
        if (length > left.size() - kFrame) {
            return bad("its chunks are cut short");
        }
        const Bytes typeAndData = left.subspan(4, 4 + length);
        if (!std::all_of(typeAndData.begin(), typeAndData.begin() + 4, isLetter)) {
            return bad("one of its chunks has no valid type");
        }
        PngChunk chunk{std::string(textOf(typeAndData.first(4))), {}};
        if (crcOf(typeAndData) != bigEndian<4>(left, 8 + length)) {
            return bad("the checksum of its " + chunk.type + " chunk is wrong");
        }
        if (chunks.empty() != (chunk.type == "IHDR")) {
            return bad("its IHDR chunk is not the first and only one");
        }
        if (chunks.size() >= kMostChunks) {
            return bad("it has too many chunks");
        }
        const Bytes data = typeAndData.subspan(4);
        chunk.data.assign(data.begin(), data.end());
        chunks.push_back(std::move(chunk));
        if (chunks.back().type == "IEND") {
            return chunks;
        }
        left = left.subspan(kFrame + length);
    }
}

std::vector<std::byte> writePngChunks(std::span<const PngChunk> chunks) {
    std::size_t size = kSignature.size();
    for (const PngChunk& chunk : chunks) {
        size += kFrame + chunk.data.size();
    }
    std::vector<std::byte> file;
    file.reserve(size);
    putText(file, kSignature);
    for (const PngChunk& chunk : chunks) {
        putBigEndian<4>(file, static_cast<std::uint32_t>(chunk.data.size()));
        const std::size_t start = file.size();
        putText(file, chunk.type);
        file.insert(file.end(), chunk.data.begin(), chunk.data.end());
        putBigEndian<4>(file, crcOf(Bytes(file).subspan(start)));
    }
    return file;
}

std::optional<PngText> pngTextOf(const PngChunk& chunk, std::size_t mostBytes) {
    if (chunk.type != "tEXt" && chunk.type != "zTXt" && chunk.type != "iTXt") {
        return std::nullopt;
    }
    Bytes left = chunk.data;
    const auto keyword = untilNull(left);
    if (!keyword || keyword->empty() || keyword->size() > kLongestKeyword) {
        return std::nullopt;
    }
    PngText result{latin1ToUtf8(textOf(*keyword)), {}};
    if (chunk.type == "iTXt") {
        auto text = internationalText(left, mostBytes);
        if (!text) {
            return std::nullopt;
        }
        result.text = std::move(*text);
    } else if (chunk.type == "zTXt") {
        if (left.empty() || left[0] != std::byte{0}) {
            return std::nullopt;
        }
        const auto unpacked = inflated(left.subspan(1), mostBytes);
        if (!unpacked) {
            return std::nullopt;
        }
        result.text = utf8Of(*unpacked);
    } else {
        if (left.size() > mostBytes) {
            return std::nullopt;
        }
        result.text = utf8Of(left);
    }
    return result;
}

PngChunk pngTextChunk(std::string_view keyword, std::string_view text) {
    std::string latin1;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t codePoint = nextCodePoint(text, i);
        if (codePoint > 0xFF) {
            return pngInternationalTextChunk(keyword, text);
        }
        if (codePoint != 0) {
            latin1 += static_cast<char>(static_cast<unsigned char>(codePoint));
        }
    }
    const bool ascii = std::all_of(latin1.begin(), latin1.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!ascii && isValidUtf8(latin1)) {
        // Readers that guess would take it for UTF-8.
        return pngInternationalTextChunk(keyword, text);
    }
    PngChunk chunk{"tEXt", {}};
    putText(chunk.data, keyword);
    putText(chunk.data, "\0"sv);
    putText(chunk.data, latin1);
    return chunk;
}

PngChunk pngInternationalTextChunk(std::string_view keyword, std::string_view text) {
    PngChunk chunk{"iTXt", {}};
    putText(chunk.data, keyword);
    // The keyword's end; not compressed, method 0; no language; no translated keyword.
    putText(chunk.data, "\0\0\0\0\0"sv);
    std::string clean = sanitizedUtf8(text);
    std::erase(clean, '\0');
    putText(chunk.data, clean);
    return chunk;
}

}  // namespace gouache
