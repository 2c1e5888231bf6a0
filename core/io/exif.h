#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

// The two EXIF fields that carry settings in JPEG and WebP: UserComment (where every program of the
// field looks) and MakerNote (ours). CIPA DC-008. Private to core/io.

namespace gouache::detail {

struct ExifText {
    std::string userComment;  ///< UTF-8
    std::string makerNote;    ///< bytes as they are
};

/// A TIFF block, big-endian, UserComment in UTF-16 as A1111 writes it. Empty fields are left out.
std::vector<std::byte> exifBlock(const ExifText& text);

/// From a TIFF block of anyone, with or without "Exif\0\0" before it. What is damaged is empty.
ExifText exifTextOf(std::span<const std::byte> block);

/// The EXIF block of a JPEG or WebP file; none where it has none.
std::optional<std::vector<std::byte>> exifOf(std::span<const std::byte> file);

/// A JPEG or WebP file with this EXIF block in place of any other metadata; an empty block only
/// takes those away. FileNotWritable where JPEG cannot hold it (65,527 bytes), NotAnImage for a
/// damaged file.
Result<std::vector<std::byte>> withExif(std::span<const std::byte> file,
                                        std::span<const std::byte> block);

}  // namespace gouache::detail
