#include "core/product/backdrop.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace gouache {

namespace {

constexpr std::size_t kTerms = 6;
using Terms = std::array<double, kTerms>;
using Surface = std::array<Terms, 3>;

/// 1, x, y, x², xy, y² with x and y from −1 to 1.
Terms termsAt(const ColourField& photo, int x, int y) {
    const double u = photo.width > 1 ? 2.0 * x / (photo.width - 1) - 1 : 0;
    const double v = photo.height > 1 ? 2.0 * y / (photo.height - 1) - 1 : 0;
    return {1, u, v, u * u, u * v, v * v};
}

/// Sums of a weighted least-squares fit, the same weights for all channels.
class Fit {
  public:
    void add(const Terms& terms, const std::array<float, 3>& colour, double weight) {
        for (std::size_t i = 0; i < kTerms; ++i) {
            for (std::size_t j = 0; j < kTerms; ++j) {
                matrix_[i][j] += weight * terms[i] * terms[j];
            }
            for (std::size_t c = 0; c < 3; ++c) {
                sides_[c][i] += weight * terms[i] * colour[c];
            }
        }
        total_ += weight;
    }

    Surface solved() const {
        auto matrix = matrix_;
        auto sides = sides_;
        // A little ridge keeps a product that hides one side from bending the surface there.
        for (std::size_t i = 1; i < kTerms; ++i) {
            matrix[i][i] += 1e-4 * total_ + 1e-9;
        }
        matrix[0][0] += 1e-9;
        for (std::size_t k = 0; k < kTerms; ++k) {
            for (std::size_t row = k + 1; row < kTerms; ++row) {
                const double factor = matrix[row][k] / matrix[k][k];
                for (std::size_t column = k; column < kTerms; ++column) {
                    matrix[row][column] -= factor * matrix[k][column];
                }
                for (auto& side : sides) {
                    side[row] -= factor * side[k];
                }
            }
        }
        Surface surface{};
        for (std::size_t c = 0; c < 3; ++c) {
            for (std::size_t k = kTerms; k-- > 0;) {
                double value = sides[c][k];
                for (std::size_t column = k + 1; column < kTerms; ++column) {
                    value -= matrix[k][column] * surface[c][column];
                }
                surface[c][k] = value / matrix[k][k];
            }
        }
        return surface;
    }

  private:
    std::array<Terms, kTerms> matrix_{};
    std::array<Terms, 3> sides_{};
    double total_ = 0;
};

double valueOf(const Terms& surface, const Terms& terms) {
    double sum = 0;
    for (std::size_t i = 0; i < kTerms; ++i) {
        sum += surface[i] * terms[i];
    }
    return sum;
}

double distance(const Surface& surface, const Terms& terms, const std::array<float, 3>& colour) {
    double largest = 0;
    for (std::size_t c = 0; c < 3; ++c) {
        largest = std::max(largest, std::abs(colour[c] - valueOf(surface[c], terms)));
    }
    return largest;
}

double middleOf(std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

struct Sample {
    int x = 0;
    int y = 0;
};

/// Pixels of the photo's edge, at most some ten thousand.
std::vector<Sample> edgeSamples(const ColourField& photo) {
    const int longest = std::max(photo.width, photo.height);
    const int band = std::clamp(longest / 50, 2, std::min(photo.width, photo.height) / 2 + 1);
    const int step = std::max(1, longest / 500);
    std::vector<Sample> samples;
    for (int y = 0; y < photo.height; y += step) {
        const bool whole = y < band || y >= photo.height - band;
        for (int x = 0; x < photo.width; x += step) {
            if (whole || x < band || x >= photo.width - band) {
                samples.push_back({x, y});
            }
        }
    }
    return samples;
}

/// From differences of neighbours, which lighting hardly touches.
float noiseOf(const ColourField& photo, const std::vector<Sample>& samples) {
    std::vector<double> differences;
    for (const Sample& sample : samples) {
        const int right = sample.x + 1 < photo.width ? sample.x + 1 : sample.x - 1;
        if (right < 0) {
            continue;
        }
        const auto& a = photo.colours[photo.at(sample.x, sample.y)];
        const auto& b = photo.colours[photo.at(right, sample.y)];
        for (std::size_t c = 0; c < 3; ++c) {
            differences.push_back(std::abs(a[c] - b[c]));
        }
    }
    if (differences.empty()) {
        return 1;
    }
    constexpr double kMedianToDeviation = 1.4826;
    return static_cast<float>(
        std::clamp(kMedianToDeviation * middleOf(differences) / std::sqrt(2.0), 0.5, 12.0));
}

constexpr double kLightingRange = 45;  ///< levels that an uneven lighting may differ by

struct EdgeFit {
    Surface surface{};
    double spread = 1;
    bool plain = false;
};

EdgeFit fitEdge(const ColourField& photo, const std::vector<Sample>& samples, double noise) {
    EdgeFit fit;
    std::array<std::vector<double>, 3> channels;
    for (const Sample& sample : samples) {
        for (std::size_t c = 0; c < 3; ++c) {
            channels[c].push_back(photo.colours[photo.at(sample.x, sample.y)][c]);
        }
    }
    for (std::size_t c = 0; c < 3; ++c) {
        fit.surface[c][0] = middleOf(channels[c]);
    }
    constexpr int kRounds = 6;
    double reach = kLightingRange;
    std::vector<double> inside;
    for (int round = 0; round < kRounds; ++round) {
        Fit sums;
        inside.clear();
        for (const Sample& sample : samples) {
            const Terms terms = termsAt(photo, sample.x, sample.y);
            const auto& colour = photo.colours[photo.at(sample.x, sample.y)];
            const double off = distance(fit.surface, terms, colour) / reach;
            if (off < 1) {
                // Tukey's biweight.
                sums.add(terms, colour, (1 - off * off) * (1 - off * off));
                inside.push_back(off * reach);
            }
        }
        if (inside.size() < kTerms) {
            return fit;
        }
        fit.surface = sums.solved();
        fit.plain = inside.size() * 2 >= samples.size();
        fit.spread = std::max(middleOf(inside), noise);
        reach = std::clamp(6 * fit.spread, 8.0, reach);
    }
    return fit;
}

}  // namespace

Backdrop findBackdrop(const ColourField& photo) {
    Backdrop backdrop;
    backdrop.colours = ColourField(photo.width, photo.height);
    const std::vector<Sample> samples = edgeSamples(photo);
    backdrop.noise = noiseOf(photo, samples);
    EdgeFit fit = fitEdge(photo, samples, backdrop.noise);
    backdrop.plain = fit.plain;

    // Once more with all that looks like it, the edge counting as well.
    Fit sums;
    const int step = std::max(1, std::max(photo.width, photo.height) / 250);
    const double reach = std::max(3 * fit.spread, 4.0);
    for (int y = 0; y < photo.height; y += step) {
        for (int x = 0; x < photo.width; x += step) {
            const Terms terms = termsAt(photo, x, y);
            const auto& colour = photo.colours[photo.at(x, y)];
            if (distance(fit.surface, terms, colour) < reach) {
                sums.add(terms, colour, 1);
            }
        }
    }
    for (const Sample& sample : samples) {
        const Terms terms = termsAt(photo, sample.x, sample.y);
        const auto& colour = photo.colours[photo.at(sample.x, sample.y)];
        if (distance(fit.surface, terms, colour) < reach) {
            sums.add(terms, colour, 1);
        }
    }
    if (fit.plain) {
        fit.surface = sums.solved();
    }
    for (int y = 0; y < photo.height; ++y) {
        for (int x = 0; x < photo.width; ++x) {
            const Terms terms = termsAt(photo, x, y);
            auto& colour = backdrop.colours.colours[photo.at(x, y)];
            for (std::size_t c = 0; c < 3; ++c) {
                colour[c] =
                    static_cast<float>(std::clamp(valueOf(fit.surface[c], terms), 1.0, 255.0));
            }
        }
    }
    return backdrop;
}

}  // namespace gouache
