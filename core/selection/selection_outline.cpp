#include "core/selection/selection_outline.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace gouache {

namespace {

constexpr std::uint8_t kHalf = 128;

/// Which squares of a row are selected. Squares before the first and after the last of the canvas
/// are not.
class SquareRow {
  public:
    SquareRow(const TiledImage& selection, int first, int last, int step)
        : selection_(selection), first_(first), step_(step) {
        inside_.resize(static_cast<std::size_t>(last - first));
    }

    void read(int row) {
        const PixelSize size = selection_.size();
        const int y = std::min(row * step_ + step_ / 2, size.height - 1);
        if (row < 0 || row * step_ >= size.height) {
            std::ranges::fill(inside_, std::uint8_t{0});
            return;
        }
        const Tile* tile = nullptr;
        int tileColumn = -1;
        for (std::size_t i = 0; i < inside_.size(); ++i) {
            const int column = first_ + static_cast<int>(i);
            const int x = std::min(column * step_ + step_ / 2, size.width - 1);
            if (column < 0 || column * step_ >= size.width) {
                inside_[i] = 0;
                continue;
            }
            if (x / kTileSize != tileColumn) {
                tileColumn = x / kTileSize;
                tile = selection_.tile({tileColumn, y / kTileSize}).get();
            }
            inside_[i] = tile != nullptr && *tile->pixel(x % kTileSize, y % kTileSize) >= kHalf;
        }
    }

    void swap(SquareRow& other) { inside_.swap(other.inside_); }
    bool at(int column) const { return inside_[static_cast<std::size_t>(column - first_)] != 0; }

  private:
    const TiledImage& selection_;
    int first_;
    int step_;
    std::vector<std::uint8_t> inside_;
};

}  // namespace

std::vector<OutlineSegment> selectionOutline(const TiledImage& selection, const PixelRect& area,
                                             int step) {
    step = std::max(step, 1);
    const PixelSize size = selection.size();
    const PixelRect inner = intersected(area, {0, 0, size.width, size.height});
    std::vector<OutlineSegment> segments;
    if (inner.empty()) {
        return segments;
    }
    // Squares of the area, and one more on the sides where the canvas ends.
    const int left = inner.x / step - (inner.x == 0 ? 1 : 0);
    const int top = inner.y / step - (inner.y == 0 ? 1 : 0);
    const int right = (inner.right() + step - 1) / step + (inner.right() == size.width ? 1 : 0);
    const int bottom = (inner.bottom() + step - 1) / step + (inner.bottom() == size.height ? 1 : 0);
    const auto pixelX = [&](int column) { return std::clamp(column * step, 0, size.width); };
    const auto pixelY = [&](int row) { return std::clamp(row * step, 0, size.height); };

    SquareRow above(selection, left, right, step);
    SquareRow row(selection, left, right, step);
    // Where a vertical piece that has not ended yet began, for the border left of each column.
    std::vector<int> began(static_cast<std::size_t>(right - left), -1);
    const auto endVertical = [&](int column, int y) {
        int& start = began[static_cast<std::size_t>(column - left)];
        if (start >= 0) {
            segments.push_back({{pixelX(column), start}, {pixelX(column), y}});
            start = -1;
        }
    };
    above.read(top);
    for (int y = top; y < bottom; ++y) {
        row.read(y);
        int run = -1;
        for (int x = left; x < right; ++x) {
            const bool edge = y > top && row.at(x) != above.at(x);
            if (edge && run < 0) {
                run = x;
            } else if (!edge && run >= 0) {
                segments.push_back({{pixelX(run), pixelY(y)}, {pixelX(x), pixelY(y)}});
                run = -1;
            }
            if (x == left) {
                continue;
            }
            if (row.at(x) == row.at(x - 1)) {
                endVertical(x, pixelY(y));
            } else if (began[static_cast<std::size_t>(x - left)] < 0) {
                began[static_cast<std::size_t>(x - left)] = pixelY(y);
            }
        }
        if (run >= 0) {
            segments.push_back({{pixelX(run), pixelY(y)}, {pixelX(right), pixelY(y)}});
        }
        above.swap(row);
    }
    for (int x = left + 1; x < right; ++x) {
        endVertical(x, pixelY(bottom));
    }
    return segments;
}

std::vector<std::vector<PixelPoint>> joinedOutline(const std::vector<OutlineSegment>& segments) {
    const auto key = [](PixelPoint point) {
        return static_cast<std::uint64_t>(static_cast<std::uint32_t>(point.x)) << 32 |
               static_cast<std::uint32_t>(point.y);
    };
    std::unordered_multimap<std::uint64_t, std::size_t> ends;
    ends.reserve(2 * segments.size());
    for (std::size_t i = 0; i < segments.size(); ++i) {
        ends.emplace(key(segments[i].from), i);
        ends.emplace(key(segments[i].to), i);
    }
    std::vector<bool> used(segments.size());
    // The other end of a segment at `point` that is still free.
    const auto next = [&](PixelPoint point) -> const PixelPoint* {
        const auto [first, last] = ends.equal_range(key(point));
        for (auto entry = first; entry != last; ++entry) {
            if (!used[entry->second]) {
                used[entry->second] = true;
                const OutlineSegment& found = segments[entry->second];
                return found.from == point ? &found.to : &found.from;
            }
        }
        return nullptr;
    };
    std::vector<std::vector<PixelPoint>> lines;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (used[i]) {
            continue;
        }
        used[i] = true;
        std::vector<PixelPoint> line{segments[i].from, segments[i].to};
        while (const PixelPoint* end = next(line.back())) {
            line.push_back(*end);
        }
        std::ranges::reverse(line);
        while (const PixelPoint* end = next(line.back())) {
            line.push_back(*end);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace gouache
