#pragma once

#include <vector>

#include "core/image/image.h"

namespace gouache {

/// For every pixel the distance to the nearest non-zero one of `mask` (Gray8), in pixels between
/// centres; 1e6 and more where there is none. Exact: P. Felzenszwalb and D. Huttenlocher, Distance
/// Transforms of Sampled Functions, 2012.
std::vector<float> distancesTo(const Image& mask);

}  // namespace gouache
