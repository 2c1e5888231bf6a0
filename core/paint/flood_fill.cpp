#include "core/paint/flood_fill.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "core/document/pixel_math.h"
#include "core/paint/gap_closing.h"

namespace gouache {

namespace {

int difference(std::uint32_t a, std::uint32_t b) {
    int largest = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        largest = std::max(largest, std::abs(static_cast<int>((a >> shift) & 0xffU) -
                                             static_cast<int>((b >> shift) & 0xffU)));
    }
    return largest;
}

/// How much each pixel differs from the seed, 0…255, worked out tile by tile when asked for.
class Differences {
  public:
    Differences(const TileSource& source, PixelSize size, PixelPoint seed)
        : source_(source),
          size_(size),
          columns_((size.width + kTileSize - 1) / kTileSize),
          values_(static_cast<std::size_t>(size.area())),
          ready_(static_cast<std::size_t>(columns_) *
                 static_cast<std::size_t>((size.height + kTileSize - 1) / kTileSize)) {
        const TilePtr tile = source_({seed.x / kTileSize, seed.y / kTileSize});
        seed_ = tile ? wordAt(*tile, seed.x % kTileSize, seed.y % kTileSize) : 0;
    }

    PixelSize size() const { return size_; }

    int at(int x, int y) {
        const std::size_t tile =
            static_cast<std::size_t>(y / kTileSize) * static_cast<std::size_t>(columns_) +
            static_cast<std::size_t>(x / kTileSize);
        if (ready_[tile] == 0) {
            load({x / kTileSize, y / kTileSize});
            ready_[tile] = 1;
        }
        return values_[place(x, y)];
    }

  private:
    std::size_t place(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(size_.width) +
               static_cast<std::size_t>(x);
    }

    static std::uint32_t wordAt(const Tile& tile, int x, int y) {
        if (tile.format() == PixelFormat::Gray8) {
            return *tile.pixel(x, y) * 0x01010101U;
        }
        std::uint32_t word;
        std::memcpy(&word, tile.pixel(x, y), 4);
        return premultiplied(word);
    }

    void load(TileIndex index) {
        const TilePtr tile = source_(index);
        const int empty = difference(0, seed_);
        const int right = std::min((index.x + 1) * kTileSize, size_.width);
        const int bottom = std::min((index.y + 1) * kTileSize, size_.height);
        for (int y = index.y * kTileSize; y < bottom; ++y) {
            for (int x = index.x * kTileSize; x < right; ++x) {
                values_[place(x, y)] = static_cast<std::uint8_t>(
                    tile ? difference(wordAt(*tile, x % kTileSize, y % kTileSize), seed_) : empty);
            }
        }
    }

    const TileSource& source_;
    PixelSize size_;
    int columns_;
    std::vector<std::uint8_t> values_;
    std::vector<std::uint8_t> ready_;
    std::uint32_t seed_ = 0;
};

/// 255 = belongs to the area.
struct Area {
    Image pixels;
    PixelRect bounds;
};

template <typename Belongs>
Area spanFill(PixelSize size, PixelPoint seed, Belongs&& belongs) {
    Area area{Image(size, PixelFormat::Gray8), {}};
    std::vector<PixelPoint> open{seed};
    const auto isNew = [&](int x, int y) { return *area.pixels.pixel(x, y) == 0 && belongs(x, y); };
    while (!open.empty()) {
        const PixelPoint at = open.back();
        open.pop_back();
        if (!isNew(at.x, at.y)) {
            continue;
        }
        int left = at.x;
        int right = at.x + 1;
        while (left > 0 && isNew(left - 1, at.y)) {
            --left;
        }
        while (right < size.width && isNew(right, at.y)) {
            ++right;
        }
        std::fill(area.pixels.pixel(left, at.y), area.pixels.pixel(left, at.y) + (right - left),
                  std::uint8_t{255});
        area.bounds = united(area.bounds, {left, at.y, right - left, 1});
        for (const int y : {at.y - 1, at.y + 1}) {
            if (y < 0 || y >= size.height) {
                continue;
            }
            bool inSpan = false;
            for (int x = left; x < right; ++x) {
                const bool here = isNew(x, y);
                if (here && !inSpan) {
                    open.push_back({x, y});
                }
                inSpan = here;
            }
        }
    }
    return area;
}

template <typename Belongs>
Area everything(PixelSize size, Belongs&& belongs) {
    Area area{Image(size, PixelFormat::Gray8), {}};
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            if (belongs(x, y)) {
                *area.pixels.pixel(x, y) = 255;
            }
        }
    }
    area.bounds = boundsOf(area.pixels);
    return area;
}

/// A pixel beside the area that is a mixture of its colour and of the one beyond belongs to it in
/// part.
void smoothEdge(Area& area, Differences& differences, int tolerance) {
    const PixelSize size = differences.size();
    const PixelRect reach = intersected(
        {area.bounds.x - 1, area.bounds.y - 1, area.bounds.width + 2, area.bounds.height + 2},
        {0, 0, size.width, size.height});
    const Image inner = cropped(area.pixels, reach);
    const auto forAround = [&](int x, int y, auto&& visit) {
        for (int ny = std::max(y - 1, 0); ny <= std::min(y + 1, size.height - 1); ++ny) {
            for (int nx = std::max(x - 1, 0); nx <= std::min(x + 1, size.width - 1); ++nx) {
                visit(nx, ny);
            }
        }
    };
    const PixelRect local{0, 0, reach.width, reach.height};
    for (int y = reach.y; y < reach.bottom(); ++y) {
        for (int x = reach.x; x < reach.right(); ++x) {
            if (*inner.pixel(x - reach.x, y - reach.y) != 0) {
                continue;
            }
            bool beside = false;
            forAround(x, y, [&](int nx, int ny) {
                beside = beside || (local.contains({nx - reach.x, ny - reach.y}) &&
                                    *inner.pixel(nx - reach.x, ny - reach.y) != 0);
            });
            if (!beside) {
                continue;
            }
            int farthest = 0;
            forAround(x, y, [&](int nx, int ny) {
                farthest = std::max(farthest, differences.at(nx, ny));
            });
            const int here = differences.at(x, y);
            if (here > tolerance && here < farthest) {
                *area.pixels.pixel(x, y) =
                    static_cast<std::uint8_t>(255 - (255 * here + farthest / 2) / farthest);
                area.bounds = united(area.bounds, {x, y, 1, 1});
            }
        }
    }
}

}  // namespace

TiledImage floodArea(const TileSource& source, PixelSize size, PixelPoint seed,
                     const FloodOptions& options) {
    TiledImage result(size, PixelFormat::Gray8);
    const PixelRect canvas{0, 0, size.width, size.height};
    if (!canvas.contains(seed)) {
        return result;
    }
    Differences differences(source, size, seed);
    const int tolerance = static_cast<int>(
        std::lround((options.tolerance > 0 ? std::min(options.tolerance, 1.0) : 0) * 255));
    const auto alike = [&](int x, int y) { return differences.at(x, y) <= tolerance; };
    const int gap = std::clamp(options.gap, 0, FloodOptions::kMostGap);
    Area area;
    if (!options.contiguous) {
        area = everything(size, alike);
    } else if (gap == 0) {
        area = spanFill(size, seed, alike);
    } else {
        area.pixels = everything(size, alike).pixels;
        keepClosedArea(area.pixels, seed, gap);
        area.bounds = boundsOf(area.pixels);
    }
    if (options.antialias) {
        smoothEdge(area, differences, tolerance);
    }
    const int grow = std::clamp(options.grow, -FloodOptions::kMostGrow, FloodOptions::kMostGrow);
    const int reach = std::max(grow, 0) + 1;
    const PixelRect bounds =
        intersected({area.bounds.x - reach, area.bounds.y - reach, area.bounds.width + 2 * reach,
                     area.bounds.height + 2 * reach},
                    canvas);
    Image part = cropped(area.pixels, bounds);
    if (grow != 0) {
        part = dilated(part, grow);
    }
    result.write(part, {bounds.x, bounds.y});
    return result;
}

}  // namespace gouache
