#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/image/image.h"

namespace gouache {

/// What a picture from outside may take. Checked against its header before anything is decoded.
struct ImageLimits {
    std::uint64_t bytes = std::uint64_t{512} << 20;  ///< of the file
    int side = 16'384;                               ///< pixels
    std::int64_t pixels = 268'435'456;
};

/// PNG, JPEG, WebP, TIFF or EXR, told by content, not by name. Turned upright (EXIF orientation),
/// converted to sRGB (ICC profile; EXR and float TIFF as linear light), 16-bit and float rounded to
/// 8 bits; Gray8, Rgb8, or Rgba8 where there is alpha. The first picture of several. FileNotFound,
/// FileNotReadable, ImageTooLarge, NotAnImage. Any thread.
/// `iccProfile`, where given: bytes of the colour profile that the file carries, empty for sRGB.
Result<Image> loadImage(const std::filesystem::path& path, const ImageLimits& limits = {},
                        std::string* iccProfile = nullptr);

/// The same from memory; `name` is for error messages.
Result<Image> decodeImage(std::span<const std::byte> file, std::string_view name,
                          const ImageLimits& limits = {}, std::string* iccProfile = nullptr);

enum class ImageFileFormat : std::uint8_t { Png, Jpeg, WebP, Tiff, OpenExr };

/// By extension, in any case: .png, .jpg, .jpeg, .webp, .tif, .tiff, .exr.
std::optional<ImageFileFormat> imageFileFormatOf(const std::filesystem::path& path);

struct EncodeOptions {
    int quality = 92;       ///< JPEG and WebP, 1…100
    bool lossless = false;  ///< WebP
    /// PNG, JPEG, TIFF: bytes of an ICC profile, to whose colours the picture is converted and
    /// which goes into the file. Empty = sRGB, which needs none.
    std::string iccProfile = {};
};

/// A picture file without metadata but the sRGB mark of PNG. JPEG: alpha is laid over white. EXR:
/// linear light in half floats, alpha premultiplied. The same picture gives the same bytes.
/// FileNotWritable (an empty picture, or one larger than the format can hold).
Result<std::vector<std::byte>> encodeImage(const Image& image, ImageFileFormat format,
                                           const EncodeOptions& options = {});

/// Reads the library that the other functions need ahead of the first picture, which would wait a
/// fifth of a second for it. Any thread.
void preloadImageFiles();

}  // namespace gouache
