#pragma once

#include <ATen/ATen.h>

namespace gouache::local {

/// image [1, 3, H, W], mask [1, 1, H, W] of 0 and 1 → the image with the masked part replaced by
/// the colours round it, smooth where far from them (a push-pull pyramid). An image that is all
/// mask becomes grey.
at::Tensor filledFromSurroundings(const at::Tensor& image, const at::Tensor& mask);

/// mask [1, 1, H, W] → [1, 1, h, w], the value at the top left of every cell, as diffusers samples
/// it; a mask that would vanish so marks every cell that it touches.
at::Tensor latentMask(const at::Tensor& mask, std::int64_t height, std::int64_t width);

}  // namespace gouache::local
