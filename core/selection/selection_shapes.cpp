#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numbers>
#include <utility>
#include <vector>

#include "core/selection/full_tile.h"
#include "core/selection/selection.h"

namespace gouache {

namespace {

/// Points far off the canvas cost no more than this and cannot overflow.
constexpr double kReach = 1 << 20;

/// Exact coverage of an outline, a row of tiles at a time: signed areas to the right of each edge
/// are added up in a buffer of differences, as font rasterisers do. The even-odd rule is applied to
/// the sum.
class AreaRaster {
  public:
    AreaRaster(PixelSize size, std::span<const SelectionPoint> outline) : size_(size) {
        for (std::size_t i = 0; i < outline.size(); ++i) {
            add(outline[i], outline[(i + 1) % outline.size()]);
        }
        std::ranges::sort(edges_, {}, &Edge::top);
    }

    TiledImage fill(bool smoothEdge) {
        TiledImage result(size_, PixelFormat::Gray8);
        const auto width = static_cast<std::size_t>(size_.width);
        std::vector<float> row(width + 2);
        std::vector<std::uint8_t> band(width * kTileSize);
        for (int ty = 0; ty < result.rows(); ++ty) {
            const int top = ty * kTileSize;
            const int bottom = std::min(top + kTileSize, size_.height);
            bool any = false;
            for (int y = top; y < bottom; ++y) {
                std::uint8_t* out = band.data() + static_cast<std::size_t>(y - top) * width;
                any |= smoothEdge ? coverRow(y, row, out) : middleRow(y, out);
            }
            if (any) {
                writeBand(band, ty, result);
            }
        }
        return result;
    }

  private:
    struct Edge {
        double top;
        double bottom;
        double x;      ///< at the top
        double slope;  ///< x for a row
        double sign;   ///< which way it went
    };

    void add(SelectionPoint from, SelectionPoint to) {
        for (SelectionPoint* point : {&from, &to}) {
            point->x = std::clamp(std::isfinite(point->x) ? point->x : 0.0, -kReach, kReach);
            point->y = std::clamp(std::isfinite(point->y) ? point->y : 0.0, -kReach, kReach);
        }
        if (from.y == to.y) {
            return;
        }
        const double sign = from.y < to.y ? 1 : -1;
        if (sign < 0) {
            std::swap(from, to);
        }
        const double slope = (to.x - from.x) / (to.y - from.y);
        const double top = std::max(from.y, 0.0);
        const double bottom = std::min(to.y, static_cast<double>(size_.height));
        if (top < bottom) {
            edges_.push_back({top, bottom, from.x + (top - from.y) * slope, slope, sign});
        }
    }

    template <typename Visitor>
    void edgesOf(double top, double bottom, Visitor&& visitor) {
        while (next_ < edges_.size() && edges_[next_].top < bottom) {
            live_.push_back(next_++);
        }
        std::erase_if(live_, [&](std::size_t i) { return edges_[i].bottom <= top; });
        for (const std::size_t i : live_) {
            visitor(edges_[i]);
        }
    }

    /// The part of an edge within one row, cut where it crosses columns.
    void accumulate(const Edge& edge, int y, std::vector<float>& row) const {
        const double from = std::max(edge.top, static_cast<double>(y));
        const double to = std::min(edge.bottom, y + 1.0);
        if (to <= from) {
            return;
        }
        double x0 = edge.x + (from - edge.top) * edge.slope;
        double x1 = edge.x + (to - edge.top) * edge.slope;
        const double height = (to - from) * edge.sign;
        if (x0 > x1) {
            std::swap(x0, x1);
        }
        const double width = size_.width;
        if (x1 <= 0) {
            row[0] += static_cast<float>(height);
            return;
        }
        if (x0 >= width) {
            return;
        }
        const double length = x1 - x0;
        if (length < 1e-9) {
            cell(row, x0, x0, height);
            return;
        }
        double at = x0;
        if (at < 0) {
            row[0] += static_cast<float>(height * (0 - at) / length);
            at = 0;
        }
        while (at < x1 && at < width) {
            const double end = std::min(x1, std::floor(at) + 1);
            cell(row, at, end, height * (end - at) / length);
            at = end;
        }
    }

    /// An edge part inside one column: covers what is to the right of it in the column, and all of
    /// the columns after it.
    void cell(std::vector<float>& row, double x0, double x1, double height) const {
        const double middle = (x0 + x1) / 2;
        const int column = std::clamp(static_cast<int>(std::floor(middle)), 0, size_.width);
        const double inside = std::clamp(column + 1 - middle, 0.0, 1.0);
        row[static_cast<std::size_t>(column)] += static_cast<float>(height * inside);
        row[static_cast<std::size_t>(column) + 1] += static_cast<float>(height * (1 - inside));
    }

    bool coverRow(int y, std::vector<float>& row, std::uint8_t* out) {
        std::ranges::fill(row, 0.0F);
        bool any = false;
        edgesOf(y, y + 1, [&](const Edge& edge) {
            accumulate(edge, y, row);
            any = true;
        });
        if (!any) {
            std::fill_n(out, size_.width, std::uint8_t{0});
            return false;
        }
        float sum = 0;
        for (int x = 0; x < size_.width; ++x) {
            sum += row[static_cast<std::size_t>(x)];
            // Even-odd of a real number: a triangle wave.
            const float folded = std::abs(sum - 2 * std::round(sum / 2));
            out[x] = static_cast<std::uint8_t>(std::lround(std::min(folded, 1.0F) * 255));
        }
        return true;
    }

    bool middleRow(int y, std::uint8_t* out) {
        crossings_.clear();
        const double middle = y + 0.5;
        edgesOf(middle, std::nextafter(middle, middle + 1), [&](const Edge& edge) {
            if (edge.top <= middle && middle < edge.bottom) {
                crossings_.push_back(edge.x + (middle - edge.top) * edge.slope);
            }
        });
        std::fill_n(out, size_.width, std::uint8_t{0});
        std::ranges::sort(crossings_);
        for (std::size_t i = 0; i + 1 < crossings_.size(); i += 2) {
            const auto column = [this](double x) {
                return static_cast<int>(
                    std::clamp(std::ceil(x - 0.5), 0.0, static_cast<double>(size_.width)));
            };
            const int first = column(crossings_[i]);
            const int last = column(crossings_[i + 1]);
            std::fill(out + first, out + std::max(first, last), std::uint8_t{255});
        }
        return !crossings_.empty();
    }

    void writeBand(const std::vector<std::uint8_t>& band, int ty, TiledImage& result) const {
        for (int tx = 0; tx < result.columns(); ++tx) {
            const PixelRect area = result.tileArea({tx, ty});
            auto tile = std::make_shared<Tile>(PixelFormat::Gray8);
            bool full = area.width == kTileSize && area.height == kTileSize;
            for (int y = 0; y < area.height; ++y) {
                const std::uint8_t* from =
                    band.data() +
                    static_cast<std::size_t>(y) * static_cast<std::size_t>(size_.width) + area.x;
                std::copy_n(from, area.width, tile->pixel(0, y));
                full = full && std::all_of(from, from + area.width,
                                           [](std::uint8_t value) { return value == 255; });
            }
            result.setTile({tx, ty}, full ? fullTile() : TilePtr(std::move(tile)));
        }
    }

    PixelSize size_;
    std::vector<Edge> edges_;
    std::size_t next_ = 0;
    std::vector<std::size_t> live_;
    std::vector<double> crossings_;
};

}  // namespace

TiledImage wholeSelection(PixelSize size) {
    return rectangleSelection(size, {0, 0, size.width, size.height});
}

TiledImage rectangleSelection(PixelSize size, const PixelRect& area) {
    TiledImage result(size, PixelFormat::Gray8);
    const PixelRect inner = intersected(area, {0, 0, size.width, size.height});
    if (inner.empty()) {
        return result;
    }
    const TileRange range = tilesOf(inner);
    for (int ty = range.first.y; ty <= range.last.y; ++ty) {
        for (int tx = range.first.x; tx <= range.last.x; ++tx) {
            const PixelRect part = intersected(result.tileArea({tx, ty}), inner);
            if (part.width == kTileSize && part.height == kTileSize) {
                result.setTile({tx, ty}, fullTile());
                continue;
            }
            auto tile = std::make_shared<Tile>(PixelFormat::Gray8);
            for (int y = part.y; y < part.bottom(); ++y) {
                std::fill_n(tile->pixel(part.x - tx * kTileSize, y - ty * kTileSize), part.width,
                            std::uint8_t{255});
            }
            result.setTile({tx, ty}, std::move(tile));
        }
    }
    return result;
}

TiledImage ellipseSelection(PixelSize size, SelectionPoint corner, SelectionPoint opposite,
                            bool smoothEdge) {
    const SelectionPoint middle{(corner.x + opposite.x) / 2, (corner.y + opposite.y) / 2};
    const double a = std::min(std::abs(opposite.x - corner.x) / 2, kReach);
    const double b = std::min(std::abs(opposite.y - corner.y) / 2, kReach);
    if (!(a > 0) || !(b > 0)) {
        return {size, PixelFormat::Gray8};
    }
    // Chords stay within a hundredth of a pixel of the ellipse.
    constexpr double kDeviation = 0.01;
    const double step = 2 * std::acos(1 - std::min(1.0, kDeviation / std::max({a, b, 1.0})));
    const int count =
        std::clamp(static_cast<int>(std::ceil(2 * std::numbers::pi / step)), 32, 8192);
    std::vector<SelectionPoint> outline;
    outline.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const double angle = 2 * std::numbers::pi * i / count;
        outline.push_back({middle.x + a * std::cos(angle), middle.y + b * std::sin(angle)});
    }
    return polygonSelection(size, outline, smoothEdge);
}

TiledImage polygonSelection(PixelSize size, std::span<const SelectionPoint> outline,
                            bool smoothEdge) {
    if (outline.size() < 3 || size.empty()) {
        return {size, PixelFormat::Gray8};
    }
    return AreaRaster(size, outline).fill(smoothEdge);
}

}  // namespace gouache
