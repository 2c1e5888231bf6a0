#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/io/image_file.h"
#include "core/io/png_chunks.h"

namespace gouache {

/// What a picture file says beside its pixels.
struct PictureMetadata {
    std::string infotext;  ///< PNG text `parameters`; JPEG and WebP: EXIF UserComment. UTF-8
    std::string
        requestJson;  ///< PNG text `gouache`; JPEG and WebP: EXIF MakerNote. See request_json.h
    /// Other programs' PNG chunks that may follow the picture (text, pixel density); kept in a PNG,
    /// dropped elsewhere.
    std::vector<PngChunk> foreign;

    bool empty() const { return infotext.empty() && requestJson.empty() && foreign.empty(); }
};

/// Of a PNG, JPEG or WebP file; empty fields for what is not there. NotAnImage for another or a
/// damaged file.
Result<PictureMetadata> readPictureMetadata(std::span<const std::byte> file, std::string_view name);

/// The file with its metadata replaced. JPEG holds 64 KB: requestJson is left out where it would
/// not fit, and where the infotext does not fit either it is FileNotWritable.
Result<std::vector<std::byte>> withPictureMetadata(std::span<const std::byte> file,
                                                   const PictureMetadata& metadata);

/// Encodes by the extension (UnknownName for others) and writes atomically. FileNotWritable.
Result<void> savePicture(const std::filesystem::path& path, const Image& image,
                         const PictureMetadata& metadata = {}, const EncodeOptions& options = {});

}  // namespace gouache
