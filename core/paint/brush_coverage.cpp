#include "core/paint/brush_coverage.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <numbers>

#include "core/paint/fast_loops.h"
#include "core/paint/stroke_points.h"

namespace gouache {

namespace {

/// The area that the tip, of changing radius, covers on its way from (x, y) to (x + dx, y + dy),
/// in pixels of the tile. The tip's own space has it as a circle: u along its long diameter, v
/// across, stretched by 1 / roundness.
struct TipSweep {
    float x;
    float y;
    float dx;
    float dy;
    float ux;  ///< u = ux · px + uy · py
    float uy;
    float vx;
    float vy;
    float du;
    float dv;
    float inverseLength2;  ///< in the tip's space; 0 where both ends are the same place
    float stretch;         ///< 1 / roundness
    float radius;
    float radiusChange;
    float strength;
    float strengthChange;
    float hardness;
    float reach;  ///< no pixel centre farther from the line is touched
    float flow;   ///< negative: the largest value counts

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

    /// Whether the whole tile lies where every pixel is covered by all of a full strength.
    bool coversTile() const {
        const float least = std::min(radius, radius + radiusChange);
        const float core = std::min(hardness * least, least - 0.5F);
        if (flow >= 0 || stretch != 1 || core < kTileSize / 2.0F || strength < 1 ||
            strengthChange != 0) {
            return false;
        }
        const auto inCore = [&](float px, float py) {
            const float ox = px - x;
            const float oy = py - y;
            const float t = std::clamp((ox * dx + oy * dy) * inverseLength2, 0.0F, 1.0F);
            const float nx = ox - t * dx;
            const float ny = oy - t * dy;
            return nx * nx + ny * ny < core * core;
        };
        // The core is convex: what holds for the corners holds between them.
        return inCore(0, 0) && inCore(kTileSize, 0) && inCore(0, kTileSize) &&
               inCore(kTileSize, kTileSize);
    }

    /// Coverage 0…1 of `count` pixels of a row, the first of which has its centre at (px, py).
    template <bool kRound>
    GOUACHE_INLINE_LOOP void shapeRow(float px, float py, int count, float* out) const {
        const float oy = py - y;
        const float ox = px - x;
        const float u0 = ux * ox + uy * oy;
        const float v0 = vx * ox + vy * oy;
        for (int i = 0; i < count; ++i) {
            const auto step = static_cast<float>(i);
            const float u = u0 + ux * step;
            const float v = v0 + vx * step;
            const float t = std::min(std::max((u * du + v * dv) * inverseLength2, 0.0F), 1.0F);
            const float nu = u - t * du;
            const float nv = v - t * dv;
            const float away = std::sqrt(nu * nu + nv * nv);
            const float r = radius + t * radiusChange;
            float inside = r - away;  // pixels from the edge inwards
            float halfEdge = 0.5F;
            if constexpr (!kRound) {
                // The tip's space stretches distances across: by how much depends on the direction.
                const float across = nv * stretch;
                const float scale = std::sqrt(nu * nu + across * across + 1e-12F) / (away + 1e-6F);
                halfEdge *= std::min(std::max(scale, 1.0F), stretch);
            }
            inside += halfEdge;
            const float soft = r + halfEdge - hardness * r;
            const float width = std::max(2 * halfEdge, soft);
            const float q = std::min(std::max(inside / width, 0.0F), 1.0F);
            const float shape = soft <= 2.002F * halfEdge ? q : q * q * (3 - 2 * q);
            // A tip narrower than a pixel covers only a part of it.
            const float thin = std::min(1.0F, r / halfEdge);
            out[i] = (strength + t * strengthChange) * thin * shape;
        }
    }
};

GOUACHE_FAST_LOOP void roundRow(const TipSweep& sweep, float px, float py, int count, float* out) {
    sweep.shapeRow<true>(px, py, count, out);
}

GOUACHE_FAST_LOOP void ellipticRow(const TipSweep& sweep, float px, float py, int count,
                                   float* out) {
    sweep.shapeRow<false>(px, py, count, out);
}

/// The larger one of `values` and of `covered` (0…1), into `next`.
GOUACHE_FAST_LOOP void keepLargest(const float* covered, const std::uint16_t* values, int count,
                                   std::uint16_t* next) {
    for (int i = 0; i < count; ++i) {
        const auto value = static_cast<int>(covered[i] * BrushCoverage::kFull + 0.5F);
        next[i] = static_cast<std::uint16_t>(std::max(value, static_cast<int>(values[i])));
    }
}

/// `values` and the part `flow` · `shape` of what they lack to `strength` (0…1), into `next`.
GOUACHE_FAST_LOOP void addFlow(const float* shape, float strength, float flow,
                               const std::uint16_t* values, int count, std::uint16_t* next) {
    const float target = strength * BrushCoverage::kFull;
    for (int i = 0; i < count; ++i) {
        const auto now = static_cast<float>(values[i]);
        const float missing = std::max(target - now, 0.0F);
        next[i] = static_cast<std::uint16_t>(
            static_cast<int>(now + missing * std::min(shape[i] * flow, 1.0F) + 0.5F));
    }
}

}  // namespace

struct BrushCoverage::Sweep : TipSweep {};

BrushCoverage::BrushCoverage(const Brush& brush, PixelSize size)
    : brush_(brush),
      size_(size),
      buildsUp_(brush.flow < 1 || brush.airbrush || brush.flowDynamic.pressure ||
                brush.flowDynamic.tilt) {}

double BrushCoverage::radiusAt(const StrokePoint& point) const {
    return brush_.size / 2 * brush_.sizeDynamic.at(point);
}

BrushCoverage::Part& BrushCoverage::part(TileIndex index) {
    auto& slot = parts_[{index.y, index.x}];
    if (!slot) {
        slot = std::make_unique<Part>();
    }
    return *slot;
}

void BrushCoverage::sweep(const StrokePoint& from, const StrokePoint& to) {
    cover(from, to, -1);
}

void BrushCoverage::stamp(const StrokePoint& at) {
    cover(at, at, buildsUp_ ? static_cast<float>(brush_.flow * brush_.flowDynamic.at(at)) : -1);
}

void BrushCoverage::cover(const StrokePoint& first, const StrokePoint& last, float flow) {
    const StrokePoint from = nearCanvas(first);
    const StrokePoint to = nearCanvas(last);
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    const double radius = radiusAt(from);
    const double endRadius = radiusAt(to);
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
    const double angle =
        brush_.angleFollowsTilt ? to.tiltDirection : brush_.angle * std::numbers::pi / 180;
    const bool round = brush_.roundness == 1;
    const double stretch = 1 / brush_.roundness;
    const double c = round ? 1 : std::cos(angle);
    const double s = round ? 0 : std::sin(angle);
    const double du = c * dx + s * dy;
    const double dv = (c * dy - s * dx) * stretch;
    const double length2 = du * du + dv * dv;
    const double strength = brush_.opacityDynamic.at(from);
    Sweep sweep{{.x = 0,
                 .y = 0,
                 .dx = static_cast<float>(dx),
                 .dy = static_cast<float>(dy),
                 .ux = static_cast<float>(c),
                 .uy = static_cast<float>(s),
                 .vx = static_cast<float>(-s * stretch),
                 .vy = static_cast<float>(c * stretch),
                 .du = static_cast<float>(du),
                 .dv = static_cast<float>(dv),
                 .inverseLength2 = length2 > 1e-9 ? static_cast<float>(1 / length2) : 0.0F,
                 .stretch = static_cast<float>(stretch),
                 .radius = static_cast<float>(radius),
                 .radiusChange = static_cast<float>(endRadius - radius),
                 .strength = static_cast<float>(strength),
                 .strengthChange = static_cast<float>(brush_.opacityDynamic.at(to) - strength),
                 .hardness = static_cast<float>(brush_.hardness),
                 .reach = static_cast<float>(reach),
                 .flow = flow}};
    const TileRange range = tilesOf(bounds);
    for (int ty = range.first.y; ty <= range.last.y; ++ty) {
        for (int tx = range.first.x; tx <= range.last.x; ++tx) {
            // Relative to the tile, so that float keeps its precision anywhere on a large canvas.
            sweep.x = static_cast<float>(from.x - tx * kTileSize);
            sweep.y = static_cast<float>(from.y - ty * kTileSize);
            const PixelRect tile{tx * kTileSize, ty * kTileSize, kTileSize, kTileSize};
            coverTile(sweep, {tx, ty}, intersected(tile, bounds));
        }
    }
}

void BrushCoverage::coverTile(const Sweep& sweep, TileIndex index, const PixelRect& area) {
    const auto known = parts_.find({index.y, index.x});
    if (sweep.flow < 0 && known != parts_.end() && known->second->full) {
        return;
    }
    if (sweep.coversTile()) {
        Part& whole = part(index);
        whole.values.fill(kFull);
        whole.full = true;
        noteChange(whole, index, area);
        return;
    }
    Part* target = nullptr;
    PixelRect changed;
    const int originX = index.x * kTileSize;
    const int originY = index.y * kTileSize;
    const auto left = static_cast<float>(area.x - originX);
    const auto right = static_cast<float>(area.right() - originX);
    std::array<float, kTileSize> shape;
    std::array<std::uint16_t, kTileSize> next;
    for (int y = area.y - originY; y < area.bottom() - originY; ++y) {
        const float py = static_cast<float>(y) + 0.5F;
        const auto [low, high] = sweep.reachOfRow(py);
        const int first = static_cast<int>(std::clamp(std::floor(low - 0.5F), left, right));
        const int last = static_cast<int>(std::clamp(std::ceil(high + 0.5F), left, right));
        if (first >= last) {
            continue;
        }
        if (target == nullptr) {
            target = &part(index);
        }
        const int count = last - first;
        const float px = static_cast<float>(first) + 0.5F;
        std::uint16_t* row = target->values.data() + std::ptrdiff_t{y} * kTileSize + first;
        if (sweep.stretch == 1) {
            roundRow(sweep, px, py, count, shape.data());
        } else {
            ellipticRow(sweep, px, py, count, shape.data());
        }
        if (sweep.flow < 0) {
            keepLargest(shape.data(), row, count, next.data());
        } else {
            // The shape without its strength: that is the target.
            const float strength = std::max(sweep.strength, 1e-6F);
            addFlow(shape.data(), sweep.strength, sweep.flow / strength, row, count, next.data());
        }
        const auto bytes = static_cast<std::size_t>(count) * sizeof(std::uint16_t);
        if (std::memcmp(next.data(), row, bytes) == 0) {
            continue;
        }
        const auto begin = std::mismatch(next.data(), next.data() + count, row).first;
        const auto end = std::mismatch(std::make_reverse_iterator(next.data() + count),
                                       std::make_reverse_iterator(next.data()),
                                       std::make_reverse_iterator(row + count))
                             .first.base();
        changed = united(changed, {originX + first + static_cast<int>(begin - next.data()),
                                   originY + y, static_cast<int>(end - begin), 1});
        std::memcpy(row, next.data(), bytes);
    }
    if (!changed.empty()) {
        noteChange(*target, index, changed);
    }
}

void BrushCoverage::noteChange(Part& part, TileIndex index, const PixelRect& area) {
    if (part.changed.empty()) {
        changed_.push_back(index);
    }
    part.changed = united(part.changed, area);
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
