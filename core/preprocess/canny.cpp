#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "core/preprocess/edges.h"

namespace gouache {

namespace {

constexpr float kTan22 = 0.41421357F;  // tan 22.5°
constexpr float kTan67 = 2.41421356F;  // tan 67.5°

struct Field {
    Plane across;
    Plane down;
    Plane strength;
};

/// At every pixel the gradient of the channel in which it is strongest.
Field strongestGradient(const std::vector<Plane>& colours, double sigma) {
    const int width = colours.front().width;
    const int height = colours.front().height;
    Field field{Plane(width, height), Plane(width, height), Plane(width, height)};
    constexpr float kScale = 255 * 8;
    for (const Plane& colour : colours) {
        const Gradient gradient = gradientOf(smoothed(colour, sigma));
        for (std::size_t i = 0; i < field.strength.samples.size(); ++i) {
            const float across = gradient.across.samples[i] * kScale;
            const float down = gradient.down.samples[i] * kScale;
            const float strength = std::abs(across) + std::abs(down);
            if (strength > field.strength.samples[i]) {
                field.strength.samples[i] = strength;
                field.across.samples[i] = across;
                field.down.samples[i] = down;
            }
        }
    }
    return field;
}

float strengthAt(const Plane& strength, int x, int y) {
    return x < 0 || y < 0 || x >= strength.width || y >= strength.height ? 0 : strength.at(x, y);
}

/// Whether no neighbour along the gradient is stronger; of two equal ones the second wins.
bool isCrest(const Field& field, int x, int y) {
    const float across = field.across.at(x, y);
    const float down = field.down.at(x, y);
    int stepX = 1;
    int stepY = 0;
    if (std::abs(down) > kTan67 * std::abs(across)) {
        stepX = 0;
        stepY = 1;
    } else if (std::abs(down) > kTan22 * std::abs(across)) {
        stepY = (across < 0) == (down < 0) ? 1 : -1;
    }
    const float here = field.strength.at(x, y);
    return here > strengthAt(field.strength, x - stepX, y - stepY) &&
           here >= strengthAt(field.strength, x + stepX, y + stepY);
}

}  // namespace

Plane cannyEdges(const std::vector<Plane>& colours, double low, double high, double sigma) {
    const Field field = strongestGradient(colours, sigma);
    const int width = field.strength.width;
    const int height = field.strength.height;
    Plane edges(width, height);
    std::vector<std::pair<int, int>> open;
    Plane weak(width, height);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const float strength = field.strength.at(x, y);
            if (strength > static_cast<float>(low) && isCrest(field, x, y)) {
                weak.row(y)[x] = 1;
                if (strength > static_cast<float>(high)) {
                    edges.row(y)[x] = 1;
                    open.emplace_back(x, y);
                }
            }
        }
    }
    while (!open.empty()) {
        const auto [x, y] = open.back();
        open.pop_back();
        for (int ny = std::max(y - 1, 0); ny <= std::min(y + 1, height - 1); ++ny) {
            for (int nx = std::max(x - 1, 0); nx <= std::min(x + 1, width - 1); ++nx) {
                if (weak.at(nx, ny) > 0 && edges.at(nx, ny) == 0) {
                    edges.row(ny)[nx] = 1;
                    open.emplace_back(nx, ny);
                }
            }
        }
    }
    return edges;
}

}  // namespace gouache
