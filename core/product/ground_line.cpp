#include "core/product/ground_line.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace gouache {

namespace {

struct Point {
    double x = 0;
    double y = 0;
};

/// Lowest solid row of each column; −1 for none.
std::vector<int> lowestRows(const Image& product, const PixelRect& box) {
    constexpr int kSolid = 128;
    const int last = product.channels() - 1;
    std::vector<int> rows(static_cast<std::size_t>(box.width), -1);
    for (int y = box.y; y < box.bottom(); ++y) {
        for (int x = box.x; x < box.right(); ++x) {
            if (product.pixel(x, y)[last] >= kSolid) {
                rows[static_cast<std::size_t>(x - box.x)] = y;
            }
        }
    }
    return rows;
}

/// The lower side (greater y) of the convex hull, from left to right.
std::vector<Point> lowerHull(const std::vector<int>& rows) {
    std::vector<Point> hull;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] < 0) {
            continue;
        }
        const Point next{double(i), double(rows[i])};
        while (hull.size() >= 2) {
            const Point& a = hull[hull.size() - 2];
            const Point& b = hull.back();
            const double cross = (b.x - a.x) * (next.y - a.y) - (b.y - a.y) * (next.x - a.x);
            if (cross < 0) {
                break;
            }
            hull.pop_back();
        }
        hull.push_back(next);
    }
    return hull;
}

}  // namespace

float GroundLine::rowAt(int x) const {
    const int i = std::clamp(x - left, 0, static_cast<int>(rows.size()) - 1);
    return rows[static_cast<std::size_t>(i)];
}

GroundLine groundLine(const Image& product, const PixelRect& box) {
    constexpr double kRise = 1.0 / 16;
    constexpr double kTouch = 0.012;
    const std::vector<int> lowest = lowestRows(product, box);
    const std::vector<Point> hull = lowerHull(lowest);
    GroundLine line;
    line.left = box.x;
    line.base = static_cast<float>(*std::ranges::max_element(lowest));
    if (hull.empty()) {
        line.base = static_cast<float>(box.bottom() - 1);
    }
    const float highest = line.base - static_cast<float>(kRise * box.height);
    line.rows.assign(lowest.size(), highest);
    line.touches.assign(lowest.size(), 0);
    std::size_t side = 0;
    for (std::size_t i = 0; i < lowest.size(); ++i) {
        const auto x = static_cast<double>(i);
        while (side + 2 < hull.size() && hull[side + 1].x < x) {
            ++side;
        }
        if (hull.size() >= 2 && x >= hull.front().x && x <= hull.back().x) {
            const Point& a = hull[side];
            const Point& b = hull[side + 1];
            const double row = a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x);
            line.rows[i] = std::max(highest, static_cast<float>(row));
        } else if (hull.size() == 1 && x == hull.front().x) {
            line.rows[i] = static_cast<float>(hull.front().y);
        }
        if (lowest[i] >= 0) {
            const double gap = (line.rows[i] - lowest[i]) / std::max(1.0, kTouch * box.height);
            line.touches[i] = static_cast<float>(std::exp(-gap * gap));
        }
    }
    return line;
}

}  // namespace gouache
