#include "core/io/image_header.h"

#include <string_view>

#include "core/io/byte_order.h"

namespace gouache::detail {

namespace {

using namespace std::string_view_literals;
using Bytes = std::span<const std::byte>;

constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1a\n"sv;

std::optional<PixelSize> pngSize(Bytes file) {
    if (file.size() < 24 || !hasTextAt(file, 12, "IHDR"sv)) {
        return std::nullopt;
    }
    const std::uint32_t width = bigEndian<4>(file, 16);
    const std::uint32_t height = bigEndian<4>(file, 20);
    if (width > INT32_MAX || height > INT32_MAX) {
        return std::nullopt;
    }
    return PixelSize{static_cast<int>(width), static_cast<int>(height)};
}

/// https://developers.google.com/speed/webp/docs/riff_container
std::optional<PixelSize> webpSize(Bytes file) {
    if (file.size() < 30) {
        return std::nullopt;
    }
    if (hasTextAt(file, 12, "VP8X"sv)) {
        return PixelSize{static_cast<int>(littleEndian<3>(file, 24)) + 1,
                         static_cast<int>(littleEndian<3>(file, 27)) + 1};
    }
    if (hasTextAt(file, 12, "VP8L"sv) && file[20] == std::byte{0x2f}) {
        const std::uint32_t bits = littleEndian<4>(file, 21);
        return PixelSize{static_cast<int>(bits & 0x3FFFU) + 1,
                         static_cast<int>((bits >> 14U) & 0x3FFFU) + 1};
    }
    if (hasTextAt(file, 12, "VP8 "sv) && hasTextAt(file, 23, "\x9d\x01\x2a"sv)) {
        return PixelSize{static_cast<int>(littleEndian<2>(file, 26) & 0x3FFFU),
                         static_cast<int>(littleEndian<2>(file, 28) & 0x3FFFU)};
    }
    return std::nullopt;
}

}  // namespace

std::optional<ImageContainer> imageContainerOf(Bytes file) {
    if (hasTextAt(file, 0, kPngSignature)) {
        return ImageContainer::Png;
    }
    if (hasTextAt(file, 0, "\xff\xd8\xff"sv)) {
        return ImageContainer::Jpeg;
    }
    if (hasTextAt(file, 0, "RIFF"sv) && hasTextAt(file, 8, "WEBP"sv)) {
        return ImageContainer::WebP;
    }
    if (hasTextAt(file, 0, "II\x2a\x00"sv) || hasTextAt(file, 0, "MM\x00\x2a"sv) ||
        hasTextAt(file, 0, "II\x2b\x00"sv) || hasTextAt(file, 0, "MM\x00\x2b"sv)) {
        return ImageContainer::Tiff;
    }
    if (hasTextAt(file, 0, "\x76\x2f\x31\x01"sv)) {
        return ImageContainer::OpenExr;
    }
    return std::nullopt;
}

std::optional<PixelSize> statedSize(Bytes file) {
    switch (imageContainerOf(file).value_or(ImageContainer::Tiff)) {
        case ImageContainer::Png:
            return pngSize(file);
        case ImageContainer::WebP:
            return webpSize(file);
        default:
            return std::nullopt;
    }
}

}  // namespace gouache::detail
