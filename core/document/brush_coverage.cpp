#include "core/document/brush_coverage.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace gouache {

namespace {

/// Far enough for any stroke that shows, near enough for float and int.
StrokePoint nearCanvas(const StrokePoint& point) {
    constexpr double kFar = 1e6;
    return {std::clamp(point.x, -kFar, kFar), std::clamp(point.y, -kFar, kFar), point.pressure};
}

}  // namespace

/// The area that a disc of changing radius covers on its way from (x, y) to (x + dx, y + dy).
struct BrushCoverage::Sweep {
    float x;
    float y;
    float dx;
    float dy;
    float inverseLength2;  ///< 0 where both ends are the same place
    float radius;
    float radiusChange;
    float strength;
    float strengthChange;
    float hardness;
    float reach;  ///< no pixel centre farther from the line is touched

    /// Where along the way the nearest point to (px, py) lies, 0…1.
    float along(float px, float py) const {
        return std::clamp(((px - x) * dx + (py - y) * dy) * inverseLength2, 0.0F, 1.0F);
    }

    /// Coverage 0…1 of the pixel with this centre.
    float coverage(float px, float py) const {
        const float t = along(px, py);
        const float ox = px - x - t * dx;
        const float oy = py - y - t * dy;
        const float r = radius + t * radiusChange;
        const float full = strength + t * strengthChange;
        const float outer = r + 0.5F;
        const float inner = std::min(hardness * r, r - 0.5F);
        const float distance2 = ox * ox + oy * oy;
        if (distance2 >= outer * outer) {
            return 0;
        }
        // A disc narrower than a pixel covers only a part of it.
        const float thin = std::min(1.0F, 2 * r);
        if (inner > 0 && distance2 <= inner * inner) {
            return full * thin;
        }
        const float width = outer - inner;
        const float q = std::min(1.0F, (outer - std::sqrt(distance2)) / width);
        const float shape = width <= 1.001F ? q : q * q * (3 - 2 * q);
        return full * thin * shape;
    }

    /// Columns (pixel centres) that the row with this centre can touch: conservative.
    std::pair<float, float> reachOfRow(float py) const {
        float first = 0;
        float last = 1;
        if (std::abs(dy) > 1e-6F) {
            const float a = std::clamp((py - reach - y) / dy, 0.0F, 1.0F);
            const float b = std::clamp((py + reach - y) / dy, 0.0F, 1.0F);
            first = std::min(a, b);
            last = std::max(a, b);
        }
        const float from = x + first * dx;
        const float to = x + last * dx;
        return {std::min(from, to) - reach, std::max(from, to) + reach};
    }
};

BrushCoverage::BrushCoverage(const Brush& brush, PixelSize size) : brush_(brush), size_(size) {}

double BrushCoverage::radiusAt(double pressure) const {
    return brush_.size / 2 * (brush_.pressureSize ? std::clamp(pressure, 0.0, 1.0) : 1.0);
}

double BrushCoverage::strengthAt(double pressure) const {
    return brush_.pressureOpacity ? std::clamp(pressure, 0.0, 1.0) : 1.0;
}

BrushCoverage::Part& BrushCoverage::part(TileIndex index) {
    auto& slot = parts_[{index.y, index.x}];
    if (!slot) {
        slot = std::make_unique<Part>();
    }
    return *slot;
}

void BrushCoverage::sweep(const StrokePoint& first, const StrokePoint& last) {
    const StrokePoint from = nearCanvas(first);
    const StrokePoint to = nearCanvas(last);
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    const double length2 = dx * dx + dy * dy;
    const double radius = radiusAt(from.pressure);
    const double endRadius = radiusAt(to.pressure);
    const double reach = std::max(radius, endRadius) + 0.5;
    const int left = static_cast<int>(std::floor(std::min(from.x, to.x) - reach));
    const int top = static_cast<int>(std::floor(std::min(from.y, to.y) - reach));
    const int right = static_cast<int>(std::ceil(std::max(from.x, to.x) + reach));
    const int bottom = static_cast<int>(std::ceil(std::max(from.y, to.y) + reach));
    const PixelRect bounds =
        intersected({left, top, right - left, bottom - top}, {0, 0, size_.width, size_.height});
    if (bounds.empty()) {
        return;
    }
    const TileRange range = tilesOf(bounds);
    for (int ty = range.first.y; ty <= range.last.y; ++ty) {
        for (int tx = range.first.x; tx <= range.last.x; ++tx) {
            // Relative to the tile, so that float keeps its precision anywhere on a large canvas.
            const Sweep sweep{
                static_cast<float>(from.x - tx * kTileSize),
                static_cast<float>(from.y - ty * kTileSize),
                static_cast<float>(dx),
                static_cast<float>(dy),
                length2 > 1e-9 ? static_cast<float>(1 / length2) : 0.0F,
                static_cast<float>(radius),
                static_cast<float>(endRadius - radius),
                static_cast<float>(strengthAt(from.pressure)),
                static_cast<float>(strengthAt(to.pressure) - strengthAt(from.pressure)),
                static_cast<float>(brush_.hardness),
                static_cast<float>(reach)};
            const PixelRect tile{tx * kTileSize, ty * kTileSize, kTileSize, kTileSize};
            sweepTile(sweep, {tx, ty}, intersected(tile, bounds));
        }
    }
}

void BrushCoverage::sweepTile(const Sweep& sweep, TileIndex index, const PixelRect& area) {
    Part* target = nullptr;
    PixelRect changed;
    // Most of a large brush lies where the last part of the stroke has been already.
    const float strongest = sweep.strength + std::max(0.0F, sweep.strengthChange);
    const auto most = static_cast<std::uint8_t>(std::lrint(strongest * 255));
    const int originX = index.x * kTileSize;
    const int originY = index.y * kTileSize;
    for (int y = area.y - originY; y < area.bottom() - originY; ++y) {
        const float py = static_cast<float>(y) + 0.5F;
        const auto [low, high] = sweep.reachOfRow(py);
        const auto left = static_cast<float>(area.x - originX);
        const auto right = static_cast<float>(area.right() - originX);
        const int first = static_cast<int>(std::clamp(std::floor(low - 0.5F), left, right));
        const int last = static_cast<int>(std::clamp(std::ceil(high + 0.5F), left, right));
        if (first >= last) {
            continue;
        }
        if (target == nullptr) {
            target = &part(index);
        }
        std::uint8_t* row = target->values.data() + std::ptrdiff_t{y} * kTileSize;
        int changedFirst = kTileSize;
        int changedEnd = 0;
        for (int x = first; x < last; ++x) {
            if (row[x] >= most) {
                continue;
            }
            const float covered = sweep.coverage(static_cast<float>(x) + 0.5F, py);
            const auto value = static_cast<std::uint8_t>(std::lrint(covered * 255));
            if (value > row[x]) {
                row[x] = value;
                changedFirst = std::min(changedFirst, x);
                changedEnd = x + 1;
            }
        }
        if (changedFirst < changedEnd) {
            changed = united(changed,
                             {changedFirst + originX, y + originY, changedEnd - changedFirst, 1});
        }
    }
    if (!changed.empty()) {
        if (target->changed.empty()) {
            changed_.push_back(index);
        }
        target->changed = united(target->changed, changed);
    }
}

std::vector<std::pair<TileIndex, const BrushCoverage::Part*>> BrushCoverage::changed() const {
    std::vector<std::pair<TileIndex, const Part*>> tiles;
    tiles.reserve(changed_.size());
    for (const TileIndex& index : changed_) {
        tiles.emplace_back(index, parts_.at({index.y, index.x}).get());
    }
    return tiles;
}

void BrushCoverage::clearChanged() {
    for (const TileIndex& index : changed_) {
        part(index).changed = {};
    }
    changed_.clear();
}

}  // namespace gouache
