#include "core/product/distance_field.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace gouache {

namespace {

constexpr float kFar = 1e12F;

/// Lower envelope of parabolas rooted at the samples.
class Envelope {
  public:
    explicit Envelope(std::size_t length) : values_(length), roots_(length), bounds_(length + 1) {}

    void operator()(float* line, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            values_[i] = line[i];
        }
        std::size_t last = 0;
        roots_[0] = 0;
        bounds_[0] = -kFar;
        bounds_[1] = kFar;
        for (std::size_t q = 1; q < count; ++q) {
            float meets = meeting(q, roots_[last]);
            while (last > 0 && meets <= bounds_[last]) {
                --last;
                meets = meeting(q, roots_[last]);
            }
            // The first bound is lower than any meeting.
            ++last;
            roots_[last] = q;
            bounds_[last] = meets;
            bounds_[last + 1] = kFar;
        }
        std::size_t k = 0;
        for (std::size_t q = 0; q < count; ++q) {
            while (bounds_[k + 1] < static_cast<float>(q)) {
                ++k;
            }
            const float off = static_cast<float>(q) - static_cast<float>(roots_[k]);
            line[q] = off * off + values_[roots_[k]];
        }
    }

  private:
    float meeting(std::size_t q, std::size_t r) const {
        const auto a = static_cast<double>(q);
        const auto b = static_cast<double>(r);
        return static_cast<float>(((values_[q] + a * a) - (values_[r] + b * b)) / (2 * a - 2 * b));
    }

    std::vector<float> values_;
    std::vector<std::size_t> roots_;
    std::vector<float> bounds_;
};

}  // namespace

std::vector<float> distancesTo(const Image& mask) {
    const auto width = static_cast<std::size_t>(mask.width());
    const auto height = static_cast<std::size_t>(mask.height());
    std::vector<float> squares(width * height);
    for (std::size_t i = 0; i < squares.size(); ++i) {
        squares[i] = mask.bytes()[i] != 0 ? 0 : kFar;
    }
    // Some columns together: a row's samples lie side by side in memory.
    constexpr std::size_t kColumns = 16;
    Envelope down(height);
    std::vector<float> columns(kColumns * height);
    for (std::size_t left = 0; left < width; left += kColumns) {
        const std::size_t count = std::min(kColumns, width - left);
        for (std::size_t y = 0; y < height; ++y) {
            for (std::size_t i = 0; i < count; ++i) {
                columns[i * height + y] = squares[y * width + left + i];
            }
        }
        for (std::size_t i = 0; i < count; ++i) {
            down(columns.data() + i * height, height);
        }
        for (std::size_t y = 0; y < height; ++y) {
            for (std::size_t i = 0; i < count; ++i) {
                squares[y * width + left + i] = columns[i * height + y];
            }
        }
    }
    Envelope across(width);
    for (std::size_t y = 0; y < height; ++y) {
        across(squares.data() + y * width, width);
    }
    for (float& value : squares) {
        value = std::sqrt(value);
    }
    return squares;
}

}  // namespace gouache
