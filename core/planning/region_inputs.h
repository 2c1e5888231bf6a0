#pragma once

#include <string>
#include <vector>

#include "core/document/document.h"
#include "core/generation/generation_request.h"

namespace gouache {

/// Below this part of the picture, once the regions over it are taken away, a region is left out.
inline constexpr double kLeastRegionCover = 0.02;
/// A region with more than this part of the picture is all of it.
inline constexpr double kWholeRegionCover = 0.9;

/// The shown region layers with a prompt or LoRAs, from bottom to top, with their masks at `size`.
/// "{prompt}" in a region's prompt stands for the whole picture's.
std::vector<RegionInput> regionInputs(const Document& document, const PixelRect& area,
                                      PixelSize size, const std::string& prompt);

/// Puts the regions into the request; a single one that is the whole picture takes the place of the
/// request's own prompt.
void addRegions(GenerationRequest& request, std::vector<RegionInput> regions);

}  // namespace gouache
