#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/base/units.h"
#include "core/io/image_file.h"

namespace gouache {

/// Width and height of a picture file as loadImage() gives it (upright), from its header where the
/// format tells (PNG, JPEG, WebP), else by decoding it. A JPEG that breaks off before its end is
/// refused. `name` is for error messages. NotAnImage, ImageTooLarge.
Result<PixelSize> pictureSize(std::span<const std::byte> file, std::string_view name,
                              const ImageLimits& limits = {});

}  // namespace gouache
