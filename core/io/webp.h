#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/image/image.h"

// WebP by libwebp itself: OpenImageIO multiplies colours by alpha when it reads, and is not exact
// where it writes without loss. Private to core/io.

namespace gouache::detail {

/// Rgb8, or Rgba8 where the file has alpha; the first picture of an animation. None for a damaged
/// file. The caller has checked the stated size.
std::optional<Image> decodeWebp(std::span<const std::byte> file);

/// The ICC profile of an extended file; empty where there is none.
std::vector<std::byte> webpProfile(std::span<const std::byte> file);

/// `image` Rgb8 or Rgba8, at most 16,383 pixels a side; quality 1…100. None where the encoder
/// fails.
std::optional<std::vector<std::byte>> encodeWebp(const Image& image, int quality, bool lossless);

}  // namespace gouache::detail
