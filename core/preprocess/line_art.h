#pragma once

#include "core/preprocess/plane.h"

namespace gouache {

/// H. Winnemöller et al., XDoG: An eXtended difference-of-Gaussians compendium, 2012, with k = 1.6:
/// ink 0…1 where the sharpened luma falls below `threshold` of the tone round it, so that lines are
/// found in the shadows too; `sharpness` is the paper's p, `hardness` its φ.
struct LineArtOptions {
    double sigma = 0.8;
    double sharpness = 20;
    double threshold = 0.7;
    double hardness = 10;
};
Plane lineArt(const Plane& luma, const LineArtOptions& options);

/// Thick strokes, 0 or 1: where a fine Gaussian of any channel is darker than a coarse one by more
/// than `threshold` (0…1), grown to strokes by `thickness` pixels.
Plane scribbles(const std::vector<Plane>& colours, double sigma, double threshold, int thickness);

}  // namespace gouache
