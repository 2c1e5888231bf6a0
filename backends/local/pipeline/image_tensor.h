#pragma once

#include <ATen/ATen.h>

#include "core/image/image.h"

namespace gouache::local {

/// Rgb8 (other formats are converted, alpha over white) → [1, 3, H, W] float32 in [-1, 1] on the
/// CPU.
at::Tensor tensorOf(const Image& image);

/// Gray8 → [1, 1, H, W] float32 in [0, 1].
at::Tensor greyOf(const Image& mask);

/// Gray8 → [1, 1, H, W] float32, 1 where the value is at least half, else 0.
at::Tensor binaryMaskOf(const Image& mask);

/// [3, H, W] in [-1, 1] (beyond is clamped), any type and device → Rgb8, rounded to the nearest.
Image imageOf(const at::Tensor& tensor);

}  // namespace gouache::local
