#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "core/base/units.h"

// Kind and size of a picture file from its first bytes. Private to core/io.

namespace gouache::detail {

enum class ImageContainer { Png, Jpeg, WebP, Tiff, OpenExr };

/// By the magic number; none for anything else.
std::optional<ImageContainer> imageContainerOf(std::span<const std::byte> file);

/// Size that the header states, for the formats whose decoder would allocate before it could be
/// asked: WebP and PNG. None for other formats and for a header that cannot be read.
std::optional<PixelSize> statedSize(std::span<const std::byte> file);

}  // namespace gouache::detail
