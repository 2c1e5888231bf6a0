#include <new>
#include <string>

#include "core/base/log.h"
#include "core/base/read_file.h"
#include "core/io/colour_profile.h"
#include "core/io/image_file.h"
#include "core/io/image_header.h"
#include "core/io/image_limits.h"
#include "core/io/orientation.h"
#include "core/io/picture_library.h"
#include "core/io/png_chunks.h"
#include "core/io/webp.h"

namespace gouache {

namespace {

using detail::ImageContainer;
using detail::isTooLarge;
using detail::tooLarge;

/// As stored: an EXIF orientation is not looked for.
Result<Image> decodeWebpFile(std::span<const std::byte> file, std::string_view name,
                             const ImageLimits& limits) {
    if (!detail::statedSize(file)) {
        return makeError(ErrorCode::NotAnImage, name, "its header is damaged");
    }
    auto image = detail::decodeWebp(file);
    if (!image) {
        return makeError(ErrorCode::NotAnImage, name, "its data is damaged or cut short");
    }
    if (isTooLarge(image->width(), image->height(), limits)) {
        return tooLarge(name, image->width(), image->height(), limits);
    }
    detail::convertToSrgb(*image, detail::webpProfile(file));
    return std::move(*image);
}

Result<Image> decode(std::span<const std::byte> file, ImageContainer container,
                     std::string_view name, const ImageLimits& limits) {
    GOUACHE_TRY(const detail::PictureLibrary* const library, detail::pictureLibrary());
    GOUACHE_TRY(detail::DecodedPicture picture, library->decode(file, container, name, limits));
    detail::convertToSrgb(picture.image, picture.iccProfile);
    return detail::upright(std::move(picture.image), picture.orientation);
}

}  // namespace

Result<Image> decodeImage(std::span<const std::byte> file, std::string_view name,
                          const ImageLimits& limits) {
    if (file.size() > limits.bytes) {
        return makeError(ErrorCode::ImageTooLarge, name, std::to_string(file.size()) + " bytes",
                         std::to_string(limits.bytes) + " bytes");
    }
    const auto container = detail::imageContainerOf(file);
    if (!container) {
        return makeError(ErrorCode::NotAnImage, name,
                         file.empty() ? "it is empty" : "its content is none of these");
    }
    if (const auto size = detail::statedSize(file);
        size && isTooLarge(size->width, size->height, limits)) {
        return tooLarge(name, size->width, size->height, limits);
    }
    if (*container == ImageContainer::Png) {
        // Says what is wrong, and keeps damage from libpng, whose jumps out of the library's reader
        // leak.
        if (const auto chunks = readPngChunks(file, name); !chunks.ok()) {
            return chunks.error();
        }
    }
    try {
        return *container == ImageContainer::WebP ? decodeWebpFile(file, name, limits)
                                                  : decode(file, *container, name, limits);
    } catch (const std::bad_alloc&) {
        return makeError(ErrorCode::NotAnImage, name, "it does not fit into memory");
    } catch (const std::exception&) {
        return makeError(ErrorCode::NotAnImage, name, "its data is damaged");
    }
}

Result<Image> loadImage(const std::filesystem::path& path, const ImageLimits& limits) {
    GOUACHE_TRY(const std::string content, readFile(path, limits.bytes));
    return decodeImage(std::as_bytes(std::span(content)), path.string(), limits);
}

}  // namespace gouache
