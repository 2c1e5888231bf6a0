#pragma once

#include <string_view>

#include "core/base/float_tensor.h"
#include "core/image/image.h"

namespace gouache::fake {

/// Discs on a gradient, chosen by seed and prompt. Rgb8; the same on every machine.
Image drawPicture(Seed seed, std::string_view prompt, PixelSize size);

/// Coloured noise of the seed. Rgb8.
Image drawNoise(Seed seed, PixelSize size);

/// noise · (1 − part) + picture · part. All of one size, Rgb8.
Image blended(const Image& noise, const Image& picture, double part);

/// As if encoded by an autoencoder of factor 8: [1, 4, height / 8, width / 8], means of red, green,
/// blue and grey in
/// [-1, 1].
FloatTensor latentsOf(const Image& picture);

}  // namespace gouache::fake
