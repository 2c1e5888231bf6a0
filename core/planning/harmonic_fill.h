#pragma once

#include "core/image/image.h"

namespace gouache {

/// `picture` (Rgb8) with the pixels under `mask` (Gray8 of its size, any value above 0) as the
/// solution of Laplace's equation between the known ones: smooth, and meeting them. Solved from
/// coarse to fine. Without a known pixel everything becomes grey.
Image harmonicFill(const Image& picture, const Image& mask);

}  // namespace gouache
