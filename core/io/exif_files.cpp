#include <algorithm>
#include <string_view>

#include "core/io/byte_order.h"
#include "core/io/exif.h"
#include "core/io/image_header.h"

namespace gouache::detail {

namespace {

using namespace std::string_view_literals;
using Bytes = std::span<const std::byte>;
using File = std::vector<std::byte>;

constexpr std::string_view kExifPrefix = "Exif\0\0"sv;
constexpr std::size_t kLongestSegment = 65'533;  ///< data of a JPEG segment
constexpr std::size_t kRiffHeader = 12;
constexpr std::uint32_t kWebpExifFlag = 0x08;
constexpr std::uint32_t kWebpXmpFlag = 0x04;
constexpr std::uint32_t kWebpIccFlag = 0x20;
constexpr std::uint32_t kWebpAlphaFlag = 0x10;

void append(File& file, Bytes bytes) {
    file.insert(file.end(), bytes.begin(), bytes.end());
}

/// A marker segment before the picture's data.
struct Segment {
    unsigned marker = 0;
    Bytes whole;  ///< with marker and length
    Bytes data;
};

/// Segments from SOI to the first start of scan; `rest` is what follows them. False where they are
/// damaged.
bool jpegSegments(Bytes file, std::vector<Segment>& segments, Bytes& rest) {
    Bytes left = file.subspan(2);
    while (left.size() >= 4 && left[0] == std::byte{0xFF}) {
        const auto marker = std::to_integer<unsigned>(left[1]);
        if (marker == 0xFF) {  // fill byte
            left = left.subspan(1);
            continue;
        }
        constexpr unsigned kStartOfScan = 0xDA;
        constexpr unsigned kEndOfImage = 0xD9;
        if (marker == kStartOfScan || marker == kEndOfImage) {
            rest = left;
            return true;
        }
        const std::size_t length = bigEndian<2>(left, 2);
        if (length < 2 || length > left.size() - 2) {
            return false;
        }
        segments.push_back({marker, left.first(2 + length), left.subspan(4, length - 2)});
        left = left.subspan(2 + length);
    }
    return false;
}

/// APP1 to APP15 and comments hold metadata; APP0 is JFIF and APP14 says how the colours are coded.
bool isJpegMetadata(unsigned marker) {
    constexpr unsigned kComment = 0xFE;
    constexpr unsigned kAdobe = 0xEE;
    return marker == kComment || (marker >= 0xE1 && marker <= 0xEF && marker != kAdobe);
}

Result<File> jpegWithExif(Bytes file, Bytes block) {
    std::vector<Segment> segments;
    Bytes rest;
    if (!jpegSegments(file, segments, rest)) {
        return makeError(ErrorCode::NotAnImage, "JPEG", "its segments are damaged");
    }
    if (block.size() + kExifPrefix.size() > kLongestSegment) {
        return makeError(ErrorCode::FileNotWritable, "JPEG",
                         "the settings are too long for this format; PNG has room for them");
    }
    File result;
    append(result, file.first(2));
    const auto addExif = [&] {
        if (!block.empty()) {
            putText(result, "\xff\xe1"sv);
            putBigEndian<2>(result,
                            static_cast<std::uint32_t>(block.size() + kExifPrefix.size() + 2));
            putText(result, kExifPrefix);
            append(result, block);
        }
        block = {};
    };
    constexpr unsigned kJfif = 0xE0;
    for (const Segment& segment : segments) {
        if (isJpegMetadata(segment.marker)) {
            continue;
        }
        if (segment.marker != kJfif) {
            addExif();
        }
        append(result, segment.whole);
    }
    addExif();
    append(result, rest);
    return result;
}

/// A RIFF chunk.
struct WebpChunk {
    std::string_view type;
    Bytes whole;  ///< with type, size and padding
    Bytes data;
};

bool webpChunks(Bytes file, std::vector<WebpChunk>& chunks) {
    Bytes left = file.subspan(kRiffHeader);
    while (left.size() >= 8) {
        const std::size_t length = littleEndian<4>(left, 4);
        if (length > left.size() - 8) {
            return false;
        }
        const std::size_t padded = std::min(left.size(), 8 + length + length % 2);
        chunks.push_back({{reinterpret_cast<const char*>(left.data()), 4},
                          left.first(padded),
                          left.subspan(8, length)});
        left = left.subspan(padded);
    }
    return !chunks.empty();
}

void putChunk(File& file, std::string_view type, Bytes data) {
    putText(file, type);
    putLittleEndian<4>(file, static_cast<std::uint32_t>(data.size()));
    append(file, data);
    if (data.size() % 2 != 0) {
        file.push_back(std::byte{0});
    }
}

/// https://developers.google.com/speed/webp/docs/riff_container#extended_file_format
Result<File> webpWithExif(Bytes file, Bytes block) {
    std::vector<WebpChunk> chunks;
    const auto size = statedSize(file);
    if (!webpChunks(file, chunks) || !size) {
        return makeError(ErrorCode::NotAnImage, "WebP", "its chunks are damaged");
    }
    std::uint32_t flags = 0;
    for (const WebpChunk& chunk : chunks) {
        if (chunk.type == "VP8X" && chunk.data.size() >= 10) {
            flags |= littleEndian<4>(chunk.data, 0) & 0xFFU;
        } else if (chunk.type == "VP8L" && chunk.data.size() >= 5) {
            const bool alpha = (littleEndian<4>(chunk.data, 1) >> 28U & 1U) != 0;
            flags |= alpha ? kWebpAlphaFlag : 0;
        }
    }
    flags &= ~(kWebpExifFlag | kWebpXmpFlag | kWebpIccFlag);
    flags |= block.empty() ? 0 : kWebpExifFlag;

    File body;
    if (flags != 0) {
        File header;
        putLittleEndian<4>(header, flags);
        putLittleEndian<3>(header, static_cast<std::uint32_t>(size->width - 1));
        putLittleEndian<3>(header, static_cast<std::uint32_t>(size->height - 1));
        putChunk(body, "VP8X"sv, header);
    }
    for (const WebpChunk& chunk : chunks) {
        const bool metadata = chunk.type == "EXIF" || chunk.type == "XMP " || chunk.type == "ICCP";
        if (chunk.type != "VP8X" && !metadata) {
            putChunk(body, chunk.type, chunk.data);
        }
    }
    if (!block.empty()) {
        putChunk(body, "EXIF"sv, block);
    }
    File result;
    putText(result, "RIFF"sv);
    putLittleEndian<4>(result, static_cast<std::uint32_t>(body.size() + 4));
    putText(result, "WEBP"sv);
    append(result, body);
    return result;
}

}  // namespace

std::optional<File> exifOf(Bytes file) {
    const auto container = imageContainerOf(file);
    if (container == ImageContainer::Jpeg) {
        std::vector<Segment> segments;
        Bytes rest;
        static_cast<void>(jpegSegments(file, segments, rest));
        for (const Segment& segment : segments) {
            constexpr unsigned kApp1 = 0xE1;
            if (segment.marker == kApp1 && hasTextAt(segment.data, 0, kExifPrefix)) {
                const Bytes block = segment.data.subspan(kExifPrefix.size());
                return File(block.begin(), block.end());
            }
        }
    } else if (container == ImageContainer::WebP) {
        std::vector<WebpChunk> chunks;
        static_cast<void>(webpChunks(file, chunks));
        for (const WebpChunk& chunk : chunks) {
            if (chunk.type == "EXIF") {
                return File(chunk.data.begin(), chunk.data.end());
            }
        }
    }
    return std::nullopt;
}

Result<File> withExif(Bytes file, Bytes block) {
    switch (imageContainerOf(file).value_or(ImageContainer::Png)) {
        case ImageContainer::Jpeg:
            return jpegWithExif(file, block);
        case ImageContainer::WebP:
            return webpWithExif(file, block);
        default:
            return makeError(ErrorCode::NotAnImage, "a picture", "it is neither JPEG nor WebP");
    }
}

}  // namespace gouache::detail
