#pragma once

#include "core/io/picture_library.h"

namespace gouache::detail {

/// PictureLibrary::encode.
std::vector<std::byte> encodePicture(const Image& image, ImageFileFormat format, int quality,
                                     std::span<const std::byte> iccProfile);

}  // namespace gouache::detail
