#include "core/product/colour_field.h"

#include <algorithm>
#include <utility>

namespace gouache {

namespace {

using Colour = std::array<float, 3>;

struct Level {
    ColourField field;
    std::vector<float> weights;
};

/// Half the size, each pixel the weighted mean of four.
Level pulled(const Level& fine) {
    Level coarse{{(fine.field.width + 1) / 2, (fine.field.height + 1) / 2}, {}};
    coarse.weights.resize(coarse.field.colours.size());
    for (int y = 0; y < coarse.field.height; ++y) {
        const int bottom = std::min(2 * y + 1, fine.field.height - 1);
        for (int x = 0; x < coarse.field.width; ++x) {
            const int right = std::min(2 * x + 1, fine.field.width - 1);
            Colour sum{};
            float weight = 0;
            for (const std::size_t from :
                 {fine.field.at(2 * x, 2 * y), fine.field.at(right, 2 * y),
                  fine.field.at(2 * x, bottom), fine.field.at(right, bottom)}) {
                weight += fine.weights[from];
                for (std::size_t c = 0; c < 3; ++c) {
                    sum[c] += fine.weights[from] * fine.field.colours[from][c];
                }
            }
            const std::size_t to = coarse.field.at(x, y);
            if (weight > 0) {
                for (float& value : sum) {
                    value /= weight;
                }
            }
            coarse.field.colours[to] = sum;
            coarse.weights[to] = std::min(weight, 1.0F);
        }
    }
    return coarse;
}

/// What `fine` does not know comes from `coarse`.
void push(const ColourField& coarse, Level& fine) {
    for (int y = 0; y < fine.field.height; ++y) {
        for (int x = 0; x < fine.field.width; ++x) {
            const std::size_t here = fine.field.at(x, y);
            const float weight = fine.weights[here];
            if (weight >= 1) {
                continue;
            }
            const Colour below = coarse.between((static_cast<float>(x) - 0.5F) / 2,
                                                (static_cast<float>(y) - 0.5F) / 2);
            Colour& colour = fine.field.colours[here];
            for (std::size_t c = 0; c < 3; ++c) {
                colour[c] = weight * colour[c] + (1 - weight) * below[c];
            }
        }
    }
}

}  // namespace

std::array<float, 3> ColourField::between(float x, float y) const {
    const float cx = std::clamp(x, 0.0F, static_cast<float>(width - 1));
    const float cy = std::clamp(y, 0.0F, static_cast<float>(height - 1));
    const int left = static_cast<int>(cx);
    const int top = static_cast<int>(cy);
    const int right = std::min(left + 1, width - 1);
    const int bottom = std::min(top + 1, height - 1);
    const float fx = cx - static_cast<float>(left);
    const float fy = cy - static_cast<float>(top);
    const Colour& a = colours[at(left, top)];
    const Colour& b = colours[at(right, top)];
    const Colour& c = colours[at(left, bottom)];
    const Colour& d = colours[at(right, bottom)];
    Colour result;
    for (std::size_t i = 0; i < 3; ++i) {
        result[i] = (a[i] * (1 - fx) + b[i] * fx) * (1 - fy) + (c[i] * (1 - fx) + d[i] * fx) * fy;
    }
    return result;
}

ColourField averaged(const Image& picture, int factor) {
    ColourField field((picture.width() + factor - 1) / factor,
                      (picture.height() + factor - 1) / factor);
    const auto channels = static_cast<std::size_t>(picture.channels());
    std::vector<int> counts(static_cast<std::size_t>(field.width));
    for (int y = 0; y < field.height; ++y) {
        Colour* const row = field.colours.data() + field.at(0, y);
        std::fill_n(row, field.width, Colour{});
        std::fill(counts.begin(), counts.end(), 0);
        for (int from = y * factor; from < std::min((y + 1) * factor, picture.height()); ++from) {
            const std::uint8_t* pixel = picture.row(from);
            for (int x = 0; x < picture.width(); ++x, pixel += channels) {
                const auto to = static_cast<std::size_t>(x / factor);
                for (std::size_t c = 0; c < 3; ++c) {
                    row[to][c] += pixel[channels == 1 ? 0 : c];
                }
                ++counts[to];
            }
        }
        for (std::size_t x = 0; x < counts.size(); ++x) {
            for (float& value : row[x]) {
                value /= static_cast<float>(counts[x]);
            }
        }
    }
    return field;
}

void spreadColours(ColourField& field, const std::vector<std::uint8_t>& known) {
    if (std::ranges::find_if(known, [](std::uint8_t k) { return k != 0; }) == known.end()) {
        return;
    }
    std::vector<Level> levels(1);
    levels.front().field = std::move(field);
    levels.front().weights.resize(known.size());
    for (std::size_t i = 0; i < known.size(); ++i) {
        levels.front().weights[i] = known[i] != 0 ? 1.0F : 0.0F;
    }
    while (levels.back().field.width > 1 || levels.back().field.height > 1) {
        Level coarse = pulled(levels.back());
        levels.push_back(std::move(coarse));
    }
    for (std::size_t i = levels.size() - 1; i-- > 0;) {
        push(levels[i + 1].field, levels[i]);
    }
    field = std::move(levels.front().field);
}

}  // namespace gouache
