#include "core/paint/gap_closing.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

namespace gouache {

namespace {

constexpr std::array<PixelPoint, 4> kNeighbours{{{1, 0}, {-1, 0}, {0, 1}, {0, -1}}};

/// Distance of each pixel to the nearest that is 0, in thirds of a pixel (3-4 chamfer), at most
/// 255. The picture's own edge is no border.
Image distances(const Image& area) {
    Image found(area.size(), PixelFormat::Gray8);
    constexpr int kFar = 255;
    const auto at = [&](int x, int y) {
        const bool inside = x >= 0 && y >= 0 && x < area.width() && y < area.height();
        return inside ? static_cast<int>(*found.pixel(x, y)) : kFar;
    };
    for (int y = 0; y < area.height(); ++y) {
        for (int x = 0; x < area.width(); ++x) {
            const int near = std::min({at(x - 1, y) + 3, at(x, y - 1) + 3, at(x - 1, y - 1) + 4,
                                       at(x + 1, y - 1) + 4, kFar});
            *found.pixel(x, y) = static_cast<std::uint8_t>(*area.pixel(x, y) == 0 ? 0 : near);
        }
    }
    for (int y = area.height() - 1; y >= 0; --y) {
        for (int x = area.width() - 1; x >= 0; --x) {
            const int near = std::min({at(x, y), at(x + 1, y) + 3, at(x, y + 1) + 3,
                                       at(x + 1, y + 1) + 4, at(x - 1, y + 1) + 4});
            *found.pixel(x, y) = static_cast<std::uint8_t>(near);
        }
    }
    return found;
}

/// Breadth first over 4 neighbours from the places in `open`; `enter(x, y, from)` tells whether a
/// pixel is to be gone on from.
template <typename Enter>
void spread(PixelSize size, std::vector<PixelPoint> open, Enter&& enter) {
    std::vector<PixelPoint> next;
    while (!open.empty()) {
        next.clear();
        for (const PixelPoint& at : open) {
            for (const PixelPoint& step : kNeighbours) {
                const PixelPoint to{at.x + step.x, at.y + step.y};
                if (to.x >= 0 && to.y >= 0 && to.x < size.width && to.y < size.height &&
                    enter(to, at)) {
                    next.push_back(to);
                }
            }
        }
        open.swap(next);
    }
}

enum Label : std::uint8_t { kNone, kKept, kOther, kSeen };

}  // namespace

void keepClosedArea(Image& area, PixelPoint seed, int gap) {
    const PixelSize size = area.size();
    const Image distance = distances(area);
    // An opening of `gap` pixels has no pixel farther than this from its borders.
    const int narrow = (3 * (gap + 1) + 1) / 2;
    const auto isArea = [&](PixelPoint at) { return *area.pixel(at.x, at.y) != 0; };
    const auto isWide = [&](PixelPoint at) { return *distance.pixel(at.x, at.y) > narrow; };
    Image labels(size, PixelFormat::Gray8);
    const auto label = [&](PixelPoint at) -> std::uint8_t& { return *labels.pixel(at.x, at.y); };

    // The wide place nearest to the seed.
    std::optional<PixelPoint> start;
    if (isArea(seed) && isWide(seed)) {
        start = seed;
    } else if (isArea(seed)) {
        const int reach = 2 * gap;
        label(seed) = kSeen;
        spread(size, {seed}, [&](PixelPoint to, PixelPoint) {
            const bool near = std::abs(to.x - seed.x) <= reach && std::abs(to.y - seed.y) <= reach;
            if (start || !near || !isArea(to) || label(to) != kNone) {
                return false;
            }
            label(to) = kSeen;
            if (isWide(to)) {
                start = to;
            }
            return true;
        });
        std::ranges::fill(labels.bytes(), std::uint8_t{kNone});
    }
    const PixelPoint from = start.value_or(seed);
    label(from) = kKept;
    spread(size, {from}, [&](PixelPoint to, PixelPoint) {
        if (label(to) != kNone || !isArea(to) || (start && !isWide(to))) {
            return false;
        }
        label(to) = kKept;
        return true;
    });
    if (start) {
        // The narrow places go to the wide place that is nearest: the middle of an opening is the
        // border between its two sides.
        std::vector<PixelPoint> wide;
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                const PixelPoint at{x, y};
                if (isArea(at) && isWide(at)) {
                    if (label(at) == kNone) {
                        label(at) = kOther;
                    }
                    wide.push_back(at);
                }
            }
        }
        spread(size, std::move(wide), [&](PixelPoint to, PixelPoint at) {
            if (label(to) != kNone || !isArea(to)) {
                return false;
            }
            label(to) = label(at);
            return true;
        });
    }
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            if (*labels.pixel(x, y) != kKept) {
                *area.pixel(x, y) = 0;
            }
        }
    }
}

}  // namespace gouache
