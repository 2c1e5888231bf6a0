#include "core/io/picture_metadata.h"

#include <algorithm>

#include "core/base/atomic_file.h"
#include "core/io/exif.h"
#include "core/io/image_header.h"

namespace gouache {

namespace {

using Bytes = std::span<const std::byte>;
using detail::ImageContainer;

constexpr std::string_view kInfotextKeyword = "parameters";
constexpr std::string_view kRequestKeyword = "gouache";
constexpr std::string_view kMakerNotePrefix = "Gouache\n";
constexpr std::size_t kMostForeignBytes = std::size_t{32} << 20;

/// eXIf is left out: its orientation would turn a picture that is upright already.
bool isForeign(const PngChunk& chunk) {
    return chunk.isAncillary() && chunk.isSafeToCopy() && chunk.type != "eXIf";
}

Result<PictureMetadata> readPng(Bytes file, std::string_view name) {
    GOUACHE_TRY(auto chunks, readPngChunks(file, name));
    PictureMetadata metadata;
    std::size_t foreignBytes = 0;
    for (PngChunk& chunk : chunks) {
        const auto text = pngTextOf(chunk);
        if (text && text->keyword == kInfotextKeyword && metadata.infotext.empty()) {
            metadata.infotext = text->text;
        } else if (text && text->keyword == kRequestKeyword && metadata.requestJson.empty()) {
            metadata.requestJson = text->text;
        } else if (isForeign(chunk) && foreignBytes + chunk.data.size() <= kMostForeignBytes) {
            foreignBytes += chunk.data.size();
            metadata.foreign.push_back(std::move(chunk));
        }
    }
    return metadata;
}

Result<std::vector<std::byte>> pngWith(Bytes file, const PictureMetadata& metadata) {
    GOUACHE_TRY(auto chunks, readPngChunks(file, "PNG"));
    std::erase_if(chunks, isForeign);
    std::vector<PngChunk> added;
    if (!metadata.infotext.empty()) {
        added.push_back(pngTextChunk(kInfotextKeyword, metadata.infotext));
    }
    if (!metadata.requestJson.empty()) {
        added.push_back(pngInternationalTextChunk(kRequestKeyword, metadata.requestJson));
    }
    added.insert(added.end(), metadata.foreign.begin(), metadata.foreign.end());
    // Before the pixels, where readers that stop there find them; after PLTE and its kin, which
    // come first.
    const auto pixels = std::find_if(chunks.begin(), chunks.end(),
                                     [](const PngChunk& chunk) { return chunk.type == "IDAT"; });
    chunks.insert(pixels, added.begin(), added.end());
    return writePngChunks(chunks);
}

Result<std::vector<std::byte>> exifWith(Bytes file, const PictureMetadata& metadata) {
    detail::ExifText text{metadata.infotext, {}};
    if (!metadata.requestJson.empty()) {
        text.makerNote = std::string(kMakerNotePrefix) + metadata.requestJson;
    }
    if (text.userComment.empty() && text.makerNote.empty()) {
        return detail::withExif(file, {});
    }
    auto full = detail::withExif(file, detail::exifBlock(text));
    if (!full.ok() && full.error().code == ErrorCode::FileNotWritable && !text.makerNote.empty()) {
        text.makerNote.clear();
        return detail::withExif(file, detail::exifBlock(text));
    }
    return full;
}

}  // namespace

Result<PictureMetadata> readPictureMetadata(Bytes file, std::string_view name) {
    const auto container = detail::imageContainerOf(file);
    if (container == ImageContainer::Png) {
        return readPng(file, name);
    }
    if (container != ImageContainer::Jpeg && container != ImageContainer::WebP) {
        return makeError(ErrorCode::NotAnImage, name,
                         "only PNG, JPEG and WebP files carry settings");
    }
    PictureMetadata metadata;
    if (const auto exif = detail::exifOf(file)) {
        detail::ExifText text = detail::exifTextOf(*exif);
        metadata.infotext = std::move(text.userComment);
        if (text.makerNote.starts_with(kMakerNotePrefix)) {
            metadata.requestJson = text.makerNote.substr(kMakerNotePrefix.size());
        }
    }
    return metadata;
}

Result<std::vector<std::byte>> withPictureMetadata(Bytes file, const PictureMetadata& metadata) {
    return detail::imageContainerOf(file) == ImageContainer::Png ? pngWith(file, metadata)
                                                                 : exifWith(file, metadata);
}

Result<void> savePicture(const std::filesystem::path& path, const Image& image,
                         const PictureMetadata& metadata, const EncodeOptions& options) {
    const auto format = imageFileFormatOf(path);
    if (!format) {
        return makeError(ErrorCode::UnknownName, "picture format", path.extension().string(),
                         ".png, .jpg, .jpeg, .webp, .tif, .tiff, .exr");
    }
    const auto atPath = [&](Error error) {
        // The encoders do not know the file's name.
        if (error.code == ErrorCode::FileNotWritable) {
            error.arguments.front() = path.string();
        }
        return error;
    };
    auto encoded = encodeImage(image, *format, options);
    if (!encoded.ok()) {
        return atPath(encoded.error());
    }
    if (*format == ImageFileFormat::Tiff || *format == ImageFileFormat::OpenExr) {
        return writeFileAtomically(path, *encoded);  // carry no settings
    }
    const auto complete = withPictureMetadata(*encoded, metadata);
    if (!complete.ok()) {
        return atPath(complete.error());
    }
    return writeFileAtomically(path, *complete);
}

}  // namespace gouache
