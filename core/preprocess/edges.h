#pragma once

#include "core/preprocess/plane.h"

namespace gouache {

/// J. Canny, A Computational Approach to Edge Detection, 1986: 1 on edges, 0 elsewhere. The
/// gradient is the sum of |across| and |down| of the strongest channel; `low` and `high` are its
/// thresholds in the units of 3 × 3 Sobel kernels over 0…255, as OpenCV counts them. Edges that
/// touch a strong one (8 neighbours) are kept.
Plane cannyEdges(const std::vector<Plane>& colours, double low, double high, double sigma);

/// Gradient magnitude at three scales (sigma, 2 sigma, 4 sigma), each times its sigma, the
/// strongest of all channels and scales; stretched so that the strongest hundredth is white. A flat
/// picture is black.
Plane softEdges(const std::vector<Plane>& colours, double sigma, double gamma);

}  // namespace gouache
