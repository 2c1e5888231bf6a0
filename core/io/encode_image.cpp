#include <algorithm>
#include <string>

#include "core/base/utf8.h"
#include "core/io/colour_profile.h"
#include "core/io/image_file.h"
#include "core/io/picture_library.h"
#include "core/io/png_chunks.h"
#include "core/io/webp.h"

namespace gouache {

namespace {

const char* nameOf(ImageFileFormat format) {
    switch (format) {
        case ImageFileFormat::Png:
            return "png";
        case ImageFileFormat::Jpeg:
            return "jpeg";
        case ImageFileFormat::WebP:
            return "webp";
        case ImageFileFormat::Tiff:
            return "tiff";
        case ImageFileFormat::OpenExr:
            return "exr";
    }
    return "";
}

int largestSide(ImageFileFormat format) {
    switch (format) {
        case ImageFileFormat::Png:
            return 1'000'000;
        case ImageFileFormat::Jpeg:
            return 65'500;
        case ImageFileFormat::WebP:
            return 16'383;
        case ImageFileFormat::Tiff:
        case ImageFileFormat::OpenExr:
            return 1'000'000;
    }
    return 0;
}

/// Without what the library adds of its own accord, with the mark that says sRGB.
Result<std::vector<std::byte>> plainPng(std::span<const std::byte> file) {
    GOUACHE_TRY(auto chunks, readPngChunks(file, "PNG"));
    std::erase_if(chunks, [](const PngChunk& chunk) {
        return chunk.isAncillary() && chunk.type != "tRNS" && chunk.type != "iCCP";
    });
    if (std::ranges::find(chunks, "iCCP", &PngChunk::type) != chunks.end()) {
        return writePngChunks(chunks);
    }
    constexpr auto kPerceptual = std::byte{0};
    chunks.insert(chunks.begin() + 1, PngChunk{"sRGB", {kPerceptual}});
    return writePngChunks(chunks);
}

Image preparedFor(ImageFileFormat format, const Image& image) {
    if (format == ImageFileFormat::Jpeg && image.format() == PixelFormat::Rgba8) {
        return converted(image, PixelFormat::Rgb8);
    }
    if (format == ImageFileFormat::WebP && image.format() == PixelFormat::Gray8) {
        return converted(image, PixelFormat::Rgb8);
    }
    return image;
}

}  // namespace

std::optional<ImageFileFormat> imageFileFormatOf(const std::filesystem::path& path) {
    const std::string extension = asciiLower(path.extension().string());
    if (extension == ".png") {
        return ImageFileFormat::Png;
    }
    if (extension == ".jpg" || extension == ".jpeg") {
        return ImageFileFormat::Jpeg;
    }
    if (extension == ".webp") {
        return ImageFileFormat::WebP;
    }
    if (extension == ".tif" || extension == ".tiff") {
        return ImageFileFormat::Tiff;
    }
    if (extension == ".exr") {
        return ImageFileFormat::OpenExr;
    }
    return std::nullopt;
}

Result<std::vector<std::byte>> encodeImage(const Image& given, ImageFileFormat format,
                                           const EncodeOptions& options) {
    const auto failed = [](const std::string& reason) {
        return makeError(ErrorCode::FileNotWritable, "a picture", reason);
    };
    if (given.empty()) {
        return failed("it is empty");
    }
    if (std::max(given.width(), given.height()) > largestSide(format)) {
        return failed(std::string(nameOf(format)) + " holds at most " +
                      std::to_string(largestSide(format)) + " pixels a side");
    }
    try {
        Image image = preparedFor(format, given);
        const int quality = std::clamp(options.quality, 1, 100);
        if (format == ImageFileFormat::WebP) {
            auto file = detail::encodeWebp(image, quality, options.lossless);
            return file ? Result<std::vector<std::byte>>(std::move(*file))
                        : failed("the encoder failed");
        }
        GOUACHE_TRY(const detail::PictureLibrary* const library, detail::pictureLibrary());
        const bool takesProfile = format != ImageFileFormat::OpenExr;
        std::span<const std::byte> profile;
        if (takesProfile && !options.iccProfile.empty()) {
            profile = std::as_bytes(std::span(options.iccProfile));
            if (!detail::convertFromSrgb(image, profile)) {
                return failed("its colour profile cannot be used");
            }
        }
        std::vector<std::byte> file = library->encode(image, format, quality, profile);
        if (file.empty()) {
            return failed("the encoder failed");
        }
        return format == ImageFileFormat::Png ? plainPng(file) : std::move(file);
    } catch (const std::bad_alloc&) {
        return failed("there is not enough memory");
    } catch (const std::exception&) {
        return failed("the encoder failed");
    }
}

}  // namespace gouache
