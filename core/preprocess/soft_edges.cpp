#include <algorithm>
#include <cmath>

#include "core/preprocess/edges.h"

namespace gouache {

Plane softEdges(const std::vector<Plane>& colours, double sigma, double gamma) {
    Plane strongest(colours.front().width, colours.front().height);
    for (const double scale : {sigma, 2 * sigma, 4 * sigma}) {
        for (const Plane& colour : colours) {
            const Gradient gradient = gradientOf(smoothed(colour, scale));
            for (std::size_t i = 0; i < strongest.samples.size(); ++i) {
                const float strength =
                    std::hypot(gradient.across.samples[i], gradient.down.samples[i]) *
                    static_cast<float>(scale);
                strongest.samples[i] = std::max(strongest.samples[i], strength);
            }
        }
    }
    // Less than this is noise of the picture's 8 bits, not an edge to be stretched.
    constexpr float kFlat = 0.02F;
    const float white = std::max(quantile(strongest, 0.99), kFlat);
    for (float& sample : strongest.samples) {
        sample = std::pow(std::min(sample / white, 1.0F), static_cast<float>(gamma));
    }
    return strongest;
}

}  // namespace gouache
