#pragma once

#include <ATen/ATen.h>

#include <vector>

#include "backends/local/pipeline/work_area.h"

namespace gouache::local {

/// A mask (Gray8, of the picture's own coordinates) over the working area's latent cells: [1, 1, h,
/// w] float32 in [0, 1], averaged, on the CPU.
at::Tensor cellsOf(const Image& mask, const WorkArea& area, std::int64_t vaeFactor);

/// Shares of the latent cells, [1, 1, h, w] float32 each, that add up to 1: the request's own
/// prompt's first, then each region's. A region takes its mask's part of what those above it leave;
/// the rest is the request's.
std::vector<at::Tensor> regionShares(const std::vector<RegionInput>& regions, const WorkArea& area,
                                     std::int64_t vaeFactor);

}  // namespace gouache::local
