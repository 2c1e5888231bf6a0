#include "core/product/distance_field.h"

#include <cmath>
#include <cstddef>

namespace gouache {

namespace {

constexpr float kFar = 1e12F;

/// Lower envelope of parabolas rooted at the samples.
class Envelope {
  public:
    explicit Envelope(std::size_t length) : values_(length), roots_(length), bounds_(length + 1) {}

    void operator()(float* line, std::size_t count, std::size_t stride) {
        for (std::size_t i = 0; i < count; ++i) {
            values_[i] = line[i * stride];
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
            line[q * stride] = off * off + values_[roots_[k]];
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
    Envelope down(height);
    for (std::size_t x = 0; x < width; ++x) {
        down(squares.data() + x, height, width);
    }
    Envelope across(width);
    for (std::size_t y = 0; y < height; ++y) {
        across(squares.data() + y * width, width, 1);
    }
    for (float& value : squares) {
        value = std::sqrt(value);
    }
    return squares;
}

}  // namespace gouache
