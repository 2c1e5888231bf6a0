#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/image/image.h"

namespace gouache {

namespace {

constexpr double kLobes = 3;

double lanczos(double x) {
    x = std::abs(x);
    if (x < 1e-8) {
        return 1;
    }
    if (x >= kLobes) {
        return 0;
    }
    const double t = std::numbers::pi * x;
    return kLobes * std::sin(t) * std::sin(t / kLobes) / (t * t);
}

/// Weights of the input samples that make each output sample along one axis. When shrinking, the
/// kernel widens with the scale, so that every input sample counts.
struct Taps {
    struct Window {
        int first = 0;
        int count = 0;
        std::size_t weights = 0;  ///< index of the first in `values`
    };
    std::vector<Window> windows;
    std::vector<float> values;
    int widest = 0;

    Taps(int inputs, int outputs) {
        const double scale = static_cast<double>(inputs) / outputs;
        const double stretch = std::max(scale, 1.0);
        const double reach = kLobes * stretch;
        std::vector<double> weights;
        for (int i = 0; i < outputs; ++i) {
            const double centre = (i + 0.5) * scale;
            const int first = std::max(0, static_cast<int>(centre - reach + 0.5));
            const int last = std::min(inputs, static_cast<int>(centre + reach + 0.5));
            weights.clear();
            double sum = 0;
            for (int j = first; j < last; ++j) {
                weights.push_back(lanczos((j + 0.5 - centre) / stretch));
                sum += weights.back();
            }
            windows.push_back({first, last - first, values.size()});
            for (const double weight : weights) {
                values.push_back(static_cast<float>(weight / sum));
            }
            widest = std::max(widest, last - first);
        }
    }
};

/// Bytes as floats, colour premultiplied by alpha.
void unpackRow(const Image& image, int y, std::vector<float>& out) {
    const std::uint8_t* const in = image.row(y);
    const std::size_t count = image.rowBytes();
    for (std::size_t i = 0; i < count; ++i) {
        out[i] = in[i];
    }
    if (image.format() == PixelFormat::Rgba8) {
        for (std::size_t i = 0; i < count; i += 4) {
            const float alpha = out[i + 3] / 255.0F;
            out[i] *= alpha;
            out[i + 1] *= alpha;
            out[i + 2] *= alpha;
        }
    }
}

std::uint8_t toByte(float value) {
    return static_cast<std::uint8_t>(std::clamp(value + 0.5F, 0.0F, 255.0F));
}

void packRow(const std::vector<float>& in, Image& image, int y) {
    std::uint8_t* const out = image.row(y);
    const std::size_t count = image.rowBytes();
    if (image.format() != PixelFormat::Rgba8) {
        for (std::size_t i = 0; i < count; ++i) {
            out[i] = toByte(in[i]);
        }
        return;
    }
    for (std::size_t i = 0; i < count; i += 4) {
        out[i + 3] = toByte(in[i + 3]);
        const float scale = out[i + 3] == 0 ? 0.0F : 255.0F / in[i + 3];
        for (std::size_t c = 0; c < 3; ++c) {
            out[i + c] = toByte(in[i + c] * scale);
        }
    }
}

template <int kChannels>
void filterRow(const std::vector<float>& in, const Taps& taps, float* out) {
    for (const Taps::Window& window : taps.windows) {
        float sums[kChannels] = {};
        const float* source = in.data() + static_cast<std::size_t>(window.first) * kChannels;
        const float* const weights = taps.values.data() + window.weights;
        for (int j = 0; j < window.count; ++j, source += kChannels) {
            for (int c = 0; c < kChannels; ++c) {
                sums[c] += source[c] * weights[j];
            }
        }
        for (int c = 0; c < kChannels; ++c) {
            *out++ = sums[c];
        }
    }
}

}  // namespace

Image resized(const Image& image, PixelSize size) {
    if (image.size() == size || image.empty() || size.empty()) {
        return image.size() == size ? image : Image(size, image.format());
    }
    const Taps across(image.width(), size.width);
    const Taps down(image.height(), size.height);
    Image result(size, image.format());
    const std::size_t rowFloats = result.rowBytes();

    // Rows filtered across, kept only as long as an output row needs them: a ring.
    const auto ringRows = static_cast<std::size_t>(down.widest);
    std::vector<float> ring(ringRows * rowFloats);
    const auto ringRow = [&](int y) {
        return ring.data() + static_cast<std::size_t>(y) % ringRows * rowFloats;
    };
    std::vector<float> unpacked(image.rowBytes());
    std::vector<float> sums(rowFloats);
    int filtered = 0;
    for (int y = 0; y < size.height; ++y) {
        const Taps::Window& window = down.windows[static_cast<std::size_t>(y)];
        for (filtered = std::max(filtered, window.first); filtered < window.first + window.count;
             ++filtered) {
            unpackRow(image, filtered, unpacked);
            switch (image.format()) {
                case PixelFormat::Gray8:
                    filterRow<1>(unpacked, across, ringRow(filtered));
                    break;
                case PixelFormat::Rgb8:
                    filterRow<3>(unpacked, across, ringRow(filtered));
                    break;
                case PixelFormat::Rgba8:
                    filterRow<4>(unpacked, across, ringRow(filtered));
                    break;
            }
        }
        std::fill(sums.begin(), sums.end(), 0.0F);
        for (int j = 0; j < window.count; ++j) {
            const float weight = down.values[window.weights + static_cast<std::size_t>(j)];
            const float* const source = ringRow(window.first + j);
            for (std::size_t i = 0; i < rowFloats; ++i) {
                sums[i] += source[i] * weight;
            }
        }
        packRow(sums, result, y);
    }
    return result;
}

}  // namespace gouache
