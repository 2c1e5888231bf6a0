#pragma once

#include <cstddef>
#include <vector>

#include "core/image/image.h"

namespace gouache {

/// One channel of float samples, rows top to bottom: what filters compute on.
struct Plane {
    int width = 0;
    int height = 0;
    std::vector<float> samples;

    Plane() = default;
    Plane(int columns, int rows)
        : width(columns),
          height(rows),
          samples(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows)) {}

    float* row(int y) {
        return samples.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    }
    const float* row(int y) const {
        return samples.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    }
    float at(int x, int y) const { return row(y)[x]; }
};

/// 0…1; Rgba8 is seen over white.
Plane lumaPlane(const Image& picture);
/// Red, green, blue, 0…1; Rgba8 is seen over white, Gray8 gives three equal planes.
std::vector<Plane> colourPlanes(const Image& picture);

/// Gaussian of ⌈4·sigma⌉ samples to each side, edges replicated. Sigma 0 copies.
Plane smoothed(const Plane& plane, double sigma);

/// Derivatives by Sobel's 3 × 3 kernels divided by 8 (a ramp of one a pixel gives 1), edges
/// replicated.
struct Gradient {
    Plane across;
    Plane down;
};
Gradient gradientOf(const Plane& plane);

/// The value below which that part (0…1) of the samples lies; 0 for an empty plane.
float quantile(const Plane& plane, double part);

/// Samples 0…1 as an Rgb8 picture of greys.
Image greyPicture(const Plane& plane);

}  // namespace gouache
