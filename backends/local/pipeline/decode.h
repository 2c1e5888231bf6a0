#pragma once

#include <ATen/ATen.h>

#include "backends/local/pipeline/parts.h"
#include "core/image/image.h"

namespace gouache::local {

/// latents [1, C, h, w] → Rgb8. In tiles where the whole would not fit; then the text encoder and
/// the UNet are dropped; in float32 where the answer is not finite, then NotFinite. `steps` only
/// names the place in that error. OutOfMemory, Cancelled.
Result<Image> decodePicture(Parts& parts, const at::Tensor& latents, int steps);

}  // namespace gouache::local
