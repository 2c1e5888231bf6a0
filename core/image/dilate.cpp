#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "core/image/image.h"

namespace gouache {

namespace {

/// out[i] = max of in[i - reach … i + reach]; outside is 0. M. van Herk, A fast algorithm for local
/// minimum and maximum filters on rectangular and octagonal kernels, 1992: three comparisons a
/// sample whatever the reach.
class SlidingMaximum {
  public:
    void operator()(const std::uint8_t* in, int length, int reach, std::uint8_t* out) {
        if (reach == 0) {
            std::copy_n(in, length, out);
            return;
        }
        const int window = 2 * reach + 1;
        const int padded = (length + 2 * reach + window - 1) / window * window;
        samples_.assign(static_cast<std::size_t>(padded), 0);
        std::copy_n(in, length, samples_.begin() + reach);
        forward_ = samples_;
        backward_ = samples_;
        for (int i = 1; i < padded; ++i) {
            if (i % window != 0) {
                forward_[at(i)] = std::max(forward_[at(i)], forward_[at(i - 1)]);
            }
        }
        for (int i = padded - 2; i >= 0; --i) {
            if (i % window != window - 1) {
                backward_[at(i)] = std::max(backward_[at(i)], backward_[at(i + 1)]);
            }
        }
        for (int i = 0; i < length; ++i) {
            out[i] = std::max(backward_[at(i)], forward_[at(i + window - 1)]);
        }
    }

  private:
    static std::size_t at(int i) { return static_cast<std::size_t>(i); }
    std::vector<std::uint8_t> samples_;
    std::vector<std::uint8_t> forward_;
    std::vector<std::uint8_t> backward_;
};

/// The disc is a stack of horizontal runs; rows with runs of one length share their sliding
/// maximum.
Image grown(const Image& mask, int radius) {
    const PixelRect set = boundsOf(mask);
    Image result(mask.size(), PixelFormat::Gray8);
    if (set.empty()) {
        return result;
    }
    const PixelRect reached = intersected(
        {set.x - radius, set.y - radius, set.width + 2 * radius, set.height + 2 * radius},
        {0, 0, mask.width(), mask.height()});
    std::vector<int> halfWidth(static_cast<std::size_t>(radius) + 1);
    for (int dy = 0; dy <= radius; ++dy) {
        halfWidth[static_cast<std::size_t>(dy)] =
            static_cast<int>(std::sqrt(static_cast<double>(radius) * radius - double(dy) * dy));
    }
    SlidingMaximum slidingMaximum;
    std::vector<std::uint8_t> run(static_cast<std::size_t>(reached.width));
    for (int y = set.y; y < set.bottom(); ++y) {
        int current = -1;
        for (int dy = 0; dy <= radius; ++dy) {
            if (const int reach = halfWidth[static_cast<std::size_t>(dy)]; reach != current) {
                slidingMaximum(mask.pixel(reached.x, y), reached.width, reach, run.data());
                current = reach;
            }
            for (const int row : {y - dy, y + dy}) {
                if (row < reached.y || row >= reached.bottom()) {
                    continue;
                }
                std::uint8_t* const out = result.pixel(reached.x, row);
                for (std::size_t x = 0; x < run.size(); ++x) {
                    out[x] = std::max(out[x], run[x]);
                }
            }
        }
    }
    return result;
}

Image inverted(const Image& mask) {
    Image result = mask;
    for (std::uint8_t& value : result.bytes()) {
        value = static_cast<std::uint8_t>(255 - value);
    }
    return result;
}

}  // namespace

Image dilated(const Image& mask, int radius) {
    // More than the diagonal reaches no further.
    const int limit = mask.width() + mask.height();
    radius = std::clamp(radius, -limit, limit);
    if (radius == 0 || mask.empty()) {
        return mask;
    }
    return radius > 0 ? grown(mask, radius) : inverted(grown(inverted(mask), -radius));
}

}  // namespace gouache
