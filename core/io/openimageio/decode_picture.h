#pragma once

#include "core/io/picture_library.h"

namespace gouache::detail {

/// PictureLibrary::decode.
Result<DecodedPicture> decodePicture(std::span<const std::byte> file, ImageContainer container,
                                     std::string_view name, const ImageLimits& limits);

}  // namespace gouache::detail
