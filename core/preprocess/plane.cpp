#include "core/preprocess/plane.h"

#include <algorithm>
#include <cmath>

namespace gouache {

namespace {

int clampIndex(int i, int length) {
    return std::clamp(i, 0, length - 1);
}

std::vector<float> gaussianWeights(double sigma) {
    const int reach = static_cast<int>(4 * sigma + 0.5);
    std::vector<double> exact(static_cast<std::size_t>(reach) + 1);
    double sum = 0;
    for (int i = 0; i <= reach; ++i) {
        const double weight = std::exp(-0.5 * i * i / (sigma * sigma));
        exact[static_cast<std::size_t>(i)] = weight;
        sum += i == 0 ? weight : 2 * weight;
    }
    std::vector<float> weights;
    weights.reserve(exact.size());
    for (const double weight : exact) {
        weights.push_back(static_cast<float>(weight / sum));
    }
    return weights;
}

Plane smoothedAcross(const Plane& plane, const std::vector<float>& weights) {
    Plane result(plane.width, plane.height);
    const int reach = static_cast<int>(weights.size()) - 1;
    std::vector<float> padded(static_cast<std::size_t>(plane.width + 2 * reach));
    for (int y = 0; y < plane.height; ++y) {
        const float* const from = plane.row(y);
        for (int i = 0; i < static_cast<int>(padded.size()); ++i) {
            padded[static_cast<std::size_t>(i)] = from[clampIndex(i - reach, plane.width)];
        }
        float* const to = result.row(y);
        for (int x = 0; x < plane.width; ++x) {
            const float* const centre = padded.data() + x + reach;
            float sum = centre[0] * weights[0];
            for (int k = 1; k <= reach; ++k) {
                sum += (centre[-k] + centre[k]) * weights[static_cast<std::size_t>(k)];
            }
            to[x] = sum;
        }
    }
    return result;
}

Plane smoothedDown(const Plane& plane, const std::vector<float>& weights) {
    Plane result(plane.width, plane.height);
    const int reach = static_cast<int>(weights.size()) - 1;
    for (int y = 0; y < plane.height; ++y) {
        float* const to = result.row(y);
        for (int k = -reach; k <= reach; ++k) {
            const float* const from = plane.row(clampIndex(y + k, plane.height));
            const float weight = weights[static_cast<std::size_t>(std::abs(k))];
            for (int x = 0; x < plane.width; ++x) {
                to[x] += from[x] * weight;
            }
        }
    }
    return result;
}

}  // namespace

Plane lumaPlane(const Image& picture) {
    const Image opaque =
        picture.format() == PixelFormat::Rgba8 ? converted(picture, PixelFormat::Rgb8) : picture;
    Plane plane(opaque.width(), opaque.height());
    const int channels = opaque.channels();
    const std::uint8_t* from = opaque.bytes().data();
    for (float& sample : plane.samples) {
        sample = channels == 1 ? static_cast<float>(from[0]) / 255
                               : (0.299F * from[0] + 0.587F * from[1] + 0.114F * from[2]) / 255;
        from += channels;
    }
    return plane;
}

std::vector<Plane> colourPlanes(const Image& picture) {
    const Image opaque = converted(picture, PixelFormat::Rgb8);
    std::vector<Plane> planes(3, Plane(opaque.width(), opaque.height()));
    const std::uint8_t* from = opaque.bytes().data();
    for (std::size_t i = 0; i < planes[0].samples.size(); ++i, from += 3) {
        for (std::size_t c = 0; c < 3; ++c) {
            planes[c].samples[i] = static_cast<float>(from[c]) / 255;
        }
    }
    return planes;
}

Plane smoothed(const Plane& plane, double sigma) {
    if (!(sigma > 0) || plane.samples.empty()) {
        return plane;
    }
    const std::vector<float> weights = gaussianWeights(sigma);
    return smoothedDown(smoothedAcross(plane, weights), weights);
}

Gradient gradientOf(const Plane& plane) {
    Gradient gradient{Plane(plane.width, plane.height), Plane(plane.width, plane.height)};
    for (int y = 0; y < plane.height; ++y) {
        const float* const above = plane.row(clampIndex(y - 1, plane.height));
        const float* const here = plane.row(y);
        const float* const below = plane.row(clampIndex(y + 1, plane.height));
        for (int x = 0; x < plane.width; ++x) {
            const int left = clampIndex(x - 1, plane.width);
            const int right = clampIndex(x + 1, plane.width);
            gradient.across.row(y)[x] =
                (above[right] - above[left] + 2 * (here[right] - here[left]) + below[right] -
                 below[left]) /
                8;
            gradient.down.row(y)[x] = (below[left] - above[left] + 2 * (below[x] - above[x]) +
                                       below[right] - above[right]) /
                                      8;
        }
    }
    return gradient;
}

float quantile(const Plane& plane, double part) {
    if (plane.samples.empty()) {
        return 0;
    }
    std::vector<float> sorted = plane.samples;
    const auto last = static_cast<double>(sorted.size() - 1);
    const auto rank = static_cast<std::ptrdiff_t>(std::lround(std::clamp(part, 0.0, 1.0) * last));
    std::nth_element(sorted.begin(), sorted.begin() + rank, sorted.end());
    return sorted[static_cast<std::size_t>(rank)];
}

Image greyPicture(const Plane& plane) {
    Image picture({plane.width, plane.height}, PixelFormat::Rgb8);
    std::uint8_t* to = picture.bytes().data();
    for (const float sample : plane.samples) {
        const auto value = static_cast<std::uint8_t>(std::clamp(sample * 255 + 0.5F, 0.0F, 255.0F));
        to[0] = to[1] = to[2] = value;
        to += 3;
    }
    return picture;
}

}  // namespace gouache
