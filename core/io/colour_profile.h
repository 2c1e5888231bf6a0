#pragma once

#include <cstddef>
#include <span>

#include "core/image/image.h"

// Private to core/io.

namespace gouache::detail {

/// `image` from the colours of an ICC profile to sRGB; as it is where the profile is sRGB, does not
/// fit the picture's channels, or cannot be read. A Gray8 image stays one.
void convertToSrgb(Image& image, std::span<const std::byte> iccProfile);

/// The other way. False where the profile does not fit the picture's channels or cannot be read;
/// the image is then as it was.
bool convertFromSrgb(Image& image, std::span<const std::byte> iccProfile);

/// Whether the profile says in its name that it is sRGB.
bool isSrgbProfile(std::span<const std::byte> iccProfile);

}  // namespace gouache::detail
