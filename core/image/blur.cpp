#include <algorithm>
#include <cmath>
#include <vector>

#include "core/image/image.h"

namespace gouache {

namespace {

/// Above it three box filters are used in place of the Gaussian itself: within 3 % of it and
/// independent of sigma.
constexpr double kLargestExactSigma = 4;

using Line = std::vector<float>;

float sample(const Line& line, int i) {
    return line[static_cast<std::size_t>(std::clamp(i, 0, static_cast<int>(line.size()) - 1))];
}

void gaussian(Line& line, Line& scratch, double sigma) {
    const int radius = static_cast<int>(std::ceil(3 * sigma));
    std::vector<float> weights(static_cast<std::size_t>(radius) + 1);
    double sum = 0;
    for (int i = 0; i <= radius; ++i) {
        const double weight = std::exp(-0.5 * i * i / (sigma * sigma));
        weights[static_cast<std::size_t>(i)] = static_cast<float>(weight);
        sum += i == 0 ? weight : 2 * weight;
    }
    for (float& weight : weights) {
        weight /= static_cast<float>(sum);
    }
    scratch.resize(line.size());
    const int length = static_cast<int>(line.size());
    for (int i = 0; i < length; ++i) {
        float value = line[static_cast<std::size_t>(i)] * weights[0];
        for (int k = 1; k <= radius; ++k) {
            value +=
                (sample(line, i - k) + sample(line, i + k)) * weights[static_cast<std::size_t>(k)];
        }
        scratch[static_cast<std::size_t>(i)] = value;
    }
    line.swap(scratch);
}

/// Extended box filter: whole weight within `radius`, `edge` just outside, so that the variance is
/// exact. P. Gwosdek et al., Theoretical Foundations of Gaussian Convolution by Extended Box
/// Filtering, 2011.
void boxes(Line& line, Line& scratch, double sigma) {
    constexpr int kPasses = 3;
    const double variance = sigma * sigma / kPasses;
    const int radius = static_cast<int>(std::floor(0.5 * std::sqrt(12 * variance + 1) - 0.5));
    const double r = radius;
    const double edge =
        (2 * r + 1) * (r * (r + 1) - 3 * variance) / (6 * (variance - (r + 1) * (r + 1)));
    const double whole = 1 / (2 * r + 1 + 2 * edge);
    const int length = static_cast<int>(line.size());
    scratch.resize(line.size());
    for (int pass = 0; pass < kPasses; ++pass) {
        double sum = 0;
        for (int k = -radius; k <= radius; ++k) {
            sum += sample(line, k);
        }
        for (int i = 0; i < length; ++i) {
            const double outer =
                double{sample(line, i - radius - 1)} + sample(line, i + radius + 1);
            scratch[static_cast<std::size_t>(i)] = static_cast<float>(whole * (sum + edge * outer));
            sum += double{sample(line, i + radius + 1)} - sample(line, i - radius);
        }
        line.swap(scratch);
    }
}

void blurLine(Line& line, Line& scratch, double sigma) {
    if (sigma <= kLargestExactSigma) {
        gaussian(line, scratch, sigma);
    } else {
        boxes(line, scratch, sigma);
    }
}

}  // namespace

Image blurred(const Image& mask, double sigma) {
    if (mask.empty() || !(sigma > 0)) {
        return mask;
    }
    const auto width = static_cast<std::size_t>(mask.width());
    const auto height = static_cast<std::size_t>(mask.height());
    std::vector<float> plane(width * height);
    Line line;
    Line scratch;
    for (std::size_t y = 0; y < height; ++y) {
        const std::uint8_t* const row = mask.row(static_cast<int>(y));
        line.assign(row, row + width);
        blurLine(line, scratch, sigma);
        std::copy(line.begin(), line.end(), plane.begin() + static_cast<std::ptrdiff_t>(y * width));
    }
    Image result(mask.size(), PixelFormat::Gray8);
    for (std::size_t x = 0; x < width; ++x) {
        line.resize(height);
        for (std::size_t y = 0; y < height; ++y) {
            line[y] = plane[y * width + x];
        }
        blurLine(line, scratch, sigma);
        for (std::size_t y = 0; y < height; ++y) {
            *result.pixel(static_cast<int>(x), static_cast<int>(y)) =
                static_cast<std::uint8_t>(std::clamp(line[y] + 0.5F, 0.0F, 255.0F));
        }
    }
    return result;
}

}  // namespace gouache
