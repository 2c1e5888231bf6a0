#include "core/planning/harmonic_fill.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace gouache {

namespace {

using Colour = std::array<float, 3>;

struct Level {
    int width = 0;
    int height = 0;
    std::vector<Colour> colours;
    std::vector<float> known;  ///< share of known pixels below, 0…1

    Level(int columns, int rows)
        : width(columns),
          height(rows),
          colours(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows)),
          known(colours.size()) {}
    std::size_t at(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
               static_cast<std::size_t>(x);
    }
};

Level finest(const Image& picture, const Image& mask) {
    Level level(picture.width(), picture.height());
    for (std::size_t i = 0; i < level.known.size(); ++i) {
        level.known[i] = mask.bytes()[i] == 0 ? 1.0F : 0.0F;
        for (std::size_t c = 0; c < 3; ++c) {
            level.colours[i][c] = static_cast<float>(picture.bytes()[3 * i + c]) * level.known[i];
        }
    }
    return level;
}

/// Half the size; known pixels count by their share.
Level halved(const Level& fine) {
    Level coarse((fine.width + 1) / 2, (fine.height + 1) / 2);
    for (int y = 0; y < coarse.height; ++y) {
        for (int x = 0; x < coarse.width; ++x) {
            Colour sum{};
            float weight = 0;
            int cells = 0;
            for (int dy = 2 * y; dy < std::min(2 * y + 2, fine.height); ++dy) {
                for (int dx = 2 * x; dx < std::min(2 * x + 2, fine.width); ++dx) {
                    const std::size_t from = fine.at(dx, dy);
                    weight += fine.known[from];
                    ++cells;
                    for (std::size_t c = 0; c < 3; ++c) {
                        sum[c] += fine.colours[from][c] * fine.known[from];
                    }
                }
            }
            const std::size_t to = coarse.at(x, y);
            coarse.known[to] = weight / static_cast<float>(cells);
            for (std::size_t c = 0; c < 3; ++c) {
                coarse.colours[to][c] = weight > 0 ? sum[c] / weight : 0;
            }
        }
    }
    return coarse;
}

/// Unknown pixels of `fine` become `coarse`'s, between its samples.
void pushDown(const Level& coarse, Level& fine) {
    for (int y = 0; y < fine.height; ++y) {
        const float cy = std::clamp((static_cast<float>(y) + 0.5F) / 2 - 0.5F, 0.0F,
                                    static_cast<float>(coarse.height - 1));
        const int y0 = static_cast<int>(cy);
        const int y1 = std::min(y0 + 1, coarse.height - 1);
        const float fy = cy - static_cast<float>(y0);
        for (int x = 0; x < fine.width; ++x) {
            const std::size_t to = fine.at(x, y);
            if (fine.known[to] > 0) {
                continue;
            }
            const float cx = std::clamp((static_cast<float>(x) + 0.5F) / 2 - 0.5F, 0.0F,
                                        static_cast<float>(coarse.width - 1));
            const int x0 = static_cast<int>(cx);
            const int x1 = std::min(x0 + 1, coarse.width - 1);
            const float fx = cx - static_cast<float>(x0);
            for (std::size_t c = 0; c < 3; ++c) {
                const float above = coarse.colours[coarse.at(x0, y0)][c] * (1 - fx) +
                                    coarse.colours[coarse.at(x1, y0)][c] * fx;
                const float below = coarse.colours[coarse.at(x0, y1)][c] * (1 - fx) +
                                    coarse.colours[coarse.at(x1, y1)][c] * fx;
                fine.colours[to][c] = above * (1 - fy) + below * fy;
            }
        }
    }
}

/// Gauss–Seidel: every unknown pixel becomes the mean of its neighbours.
void relax(Level& level, int sweeps) {
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        for (int y = 0; y < level.height; ++y) {
            for (int x = 0; x < level.width; ++x) {
                const std::size_t here = level.at(x, y);
                if (level.known[here] > 0) {
                    continue;
                }
                const std::array neighbours{
                    level.at(std::max(x - 1, 0), y),
                    level.at(std::min(x + 1, level.width - 1), y),
                    level.at(x, std::max(y - 1, 0)),
                    level.at(x, std::min(y + 1, level.height - 1)),
                };
                for (std::size_t c = 0; c < 3; ++c) {
                    float sum = 0;
                    for (const std::size_t neighbour : neighbours) {
                        sum += level.colours[neighbour][c];
                    }
                    level.colours[here][c] = sum / 4;
                }
            }
        }
    }
}

}  // namespace

Image harmonicFill(const Image& picture, const Image& mask) {
    constexpr int kSweeps = 12;
    if (picture.empty()) {
        return picture;
    }
    std::vector<Level> levels{finest(picture, mask)};
    while (levels.back().width > 1 || levels.back().height > 1) {
        Level coarse = halved(levels.back());
        levels.push_back(std::move(coarse));
    }
    if (levels.back().known.front() <= 0) {
        levels.back().colours.front() = {128, 128, 128};
    }
    for (std::size_t i = levels.size() - 1; i-- > 0;) {
        pushDown(levels[i + 1], levels[i]);
        relax(levels[i], kSweeps);
    }
    Image result = picture;
    const Level& finestLevel = levels.front();
    for (std::size_t i = 0; i < finestLevel.known.size(); ++i) {
        if (finestLevel.known[i] > 0) {
            continue;
        }
        for (std::size_t c = 0; c < 3; ++c) {
            result.bytes()[3 * i + c] = static_cast<std::uint8_t>(
                std::clamp(finestLevel.colours[i][c] + 0.5F, 0.0F, 255.0F));
        }
    }
    return result;
}

}  // namespace gouache
