#include "core/io/picture_size.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/utf8.h"
#include "core/io/byte_order.h"
#include "core/io/exif.h"
#include "core/io/image_header.h"
#include "core/io/image_limits.h"

namespace gouache {

namespace {

using Bytes = std::span<const std::byte>;

constexpr unsigned kStartOfScan = 0xDA;
constexpr std::string_view kEndOfImage = "\xFF\xD9";

/// SOF0 … SOF15 without the tables and restart markers among them (ITU T.81, table B.1).
bool isStartOfFrame(unsigned marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Of a JPEG file as stored; none where it is damaged or breaks off.
std::optional<PixelSize> jpegSize(Bytes file) {
    std::optional<PixelSize> size;
    Bytes left = file.subspan(2);
    while (left.size() >= 4 && left[0] == std::byte{0xFF}) {
        const auto marker = std::to_integer<unsigned>(left[1]);
        if (marker == 0xFF) {  // fill byte
            left = left.subspan(1);
            continue;
        }
        if (marker == kStartOfScan) {
            const bool ends = textOf(left).find(kEndOfImage) != std::string_view::npos;
            return ends ? size : std::nullopt;
        }
        const std::size_t length = detail::bigEndian<2>(left, 2);
        if (length < 2 || length > left.size() - 2) {
            return std::nullopt;
        }
        if (isStartOfFrame(marker) && length >= 7) {
            size = PixelSize{static_cast<int>(detail::bigEndian<2>(left, 7)),
                             static_cast<int>(detail::bigEndian<2>(left, 5))};
        }
        left = left.subspan(2 + length);
    }
    return std::nullopt;
}

/// Whether the EXIF block says that the picture lies on its side (orientation 5 … 8).
bool isTransposed(Bytes block) {
    constexpr std::string_view kPrefix{"Exif\0\0", 6};
    if (textOf(block).starts_with(kPrefix)) {
        block = block.subspan(kPrefix.size());
    }
    if (block.size() < 10) {
        return false;
    }
    const bool little = block[0] == std::byte{'I'};
    const auto number16 = [&](std::size_t at) {
        return little ? detail::littleEndian<2>(block, at) : detail::bigEndian<2>(block, at);
    };
    const std::size_t directory =
        little ? detail::littleEndian<4>(block, 4) : detail::bigEndian<4>(block, 4);
    constexpr std::size_t kEntry = 12;
    constexpr unsigned kOrientation = 0x0112;
    if (directory > block.size() - 2) {
        return false;
    }
    const std::size_t entries =
        std::min<std::size_t>(number16(directory), (block.size() - directory - 2) / kEntry);
    for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t entry = directory + 2 + i * kEntry;
        if (number16(entry) == kOrientation) {
            const unsigned orientation = number16(entry + 8);
            return orientation >= 5 && orientation <= 8;
        }
    }
    return false;
}

}  // namespace

Result<PixelSize> pictureSize(Bytes file, std::string_view name, const ImageLimits& limits) {
    const auto container = detail::imageContainerOf(file);
    if (!container) {
        return makeError(ErrorCode::NotAnImage, name, "its content is of none of these formats");
    }
    std::optional<PixelSize> size;
    if (*container == detail::ImageContainer::Jpeg) {
        size = jpegSize(file);
        const auto exif = detail::exifOf(file);
        if (size && exif && isTransposed(*exif)) {
            std::swap(size->width, size->height);
        }
    } else if (*container == detail::ImageContainer::Tiff ||
               *container == detail::ImageContainer::OpenExr) {
        GOUACHE_TRY(const Image image, decodeImage(file, name, limits));
        return image.size();
    } else {
        size = detail::statedSize(file);
    }
    if (!size || size->empty()) {
        return makeError(ErrorCode::NotAnImage, name, "it is damaged or breaks off");
    }
    if (detail::isTooLarge(size->width, size->height, limits)) {
        return detail::tooLarge(name, size->width, size->height, limits);
    }
    return *size;
}

}  // namespace gouache
