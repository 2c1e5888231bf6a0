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

/// From the colours of the file to sRGB. What the profile is goes to `kept` where that is wanted.
void toSrgb(Image& image, const std::vector<std::byte>& profile, std::string* kept) {
    if (kept != nullptr && !profile.empty() && !detail::isSrgbProfile(profile)) {
        kept->assign(reinterpret_cast<const char*>(profile.data()), profile.size());
    }
    detail::convertToSrgb(image, profile);
}

/// As stored: an EXIF orientation is not looked for.
Result<Image> decodeWebpFile(std::span<const std::byte> file, std::string_view name,
                             const ImageLimits& limits, std::string* iccProfile) {
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
    toSrgb(*image, detail::webpProfile(file), iccProfile);
    return std::move(*image);
}

Result<Image> decode(std::span<const std::byte> file, ImageContainer container,
                     std::string_view name, const ImageLimits& limits, std::string* iccProfile) {
    GOUACHE_TRY(const detail::PictureLibrary* const library, detail::pictureLibrary());
    GOUACHE_TRY(detail::DecodedPicture picture, library->decode(file, container, name, limits));
    toSrgb(picture.image, picture.iccProfile, iccProfile);
    return detail::upright(std::move(picture.image), picture.orientation);
}

}  // namespace

Result<Image> decodeImage(std::span<const std::byte> file, std::string_view name,
                          const ImageLimits& limits, std::string* iccProfile) {
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
        return *container == ImageContainer::WebP
                   ? decodeWebpFile(file, name, limits, iccProfile)
                   : decode(file, *container, name, limits, iccProfile);
    } catch (const std::bad_alloc&) {
        return makeError(ErrorCode::NotAnImage, name, "it does not fit into memory");
    } catch (const std::exception&) {
        return makeError(ErrorCode::NotAnImage, name, "its data is damaged");
    }
}

Result<Image> loadImage(const std::filesystem::path& path, const ImageLimits& limits,
                        std::string* iccProfile) {
    GOUACHE_TRY(const std::string content, readFile(path, limits.bytes));
    return decodeImage(std::as_bytes(std::span(content)), path.string(), limits, iccProfile);
}

}  // namespace gouache
