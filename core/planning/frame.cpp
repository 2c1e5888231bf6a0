#include "core/planning/frame.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "core/generation/request_limits.h"

namespace gouache {

namespace {

constexpr std::array kAspects{PixelSize{1, 1},  PixelSize{5, 4},  PixelSize{4, 3}, PixelSize{3, 2},
                              PixelSize{16, 9}, PixelSize{21, 9}, PixelSize{4, 5}, PixelSize{3, 4},
                              PixelSize{2, 3},  PixelSize{9, 16}, PixelSize{9, 21}};

int snapped(int value, int canvasSide, int grid) {
    const int onGrid = static_cast<int>(std::lround(double(value) / grid)) * grid;
    return std::abs(canvasSide - value) <= std::abs(onGrid - value) ? canvasSide : onGrid;
}

/// Start and length of one axis.
struct Span {
    int start;
    int length;
};

Span snappedSpan(Span wanted, int canvasSide, int grid) {
    const int start = snapped(wanted.start, canvasSide, grid);
    const int least = (limits::kSmallestSide + grid - 1) / grid * grid;
    const int end = snapped(wanted.start + wanted.length, canvasSide, grid);
    return {start, std::clamp(end - start, least, limits::kLargestSide / grid * grid)};
}

int movedStart(Span wanted, int canvasSide, int grid) {
    const int onGrid = static_cast<int>(std::lround(double(wanted.start) / grid)) * grid;
    const int atEnd = canvasSide - wanted.length;
    return std::abs(atEnd - wanted.start) < std::abs(onGrid - wanted.start) ? atEnd : onGrid;
}

int roundedSide(double side, int grid) {
    const int least = (limits::kSmallestSide + grid - 1) / grid * grid;
    return std::clamp(static_cast<int>(std::lround(side / grid)) * grid, least,
                      limits::kLargestSide / grid * grid);
}

int resizedStart(Span before, int length, int canvasSide) {
    const int start = before.start + (before.length - length) / 2;
    const bool wasInside = before.start >= 0 && before.start + before.length <= canvasSide;
    return wasInside && length <= canvasSide ? std::clamp(start, 0, canvasSide - length) : start;
}

}  // namespace

int frameGrid(const ModelDefaults& defaults) {
    const int multiple = std::max(defaults.sizeMultiple, 1);
    return (8 + multiple - 1) / multiple * multiple;
}

std::span<const PixelSize> aspectPresets() {
    return kAspects;
}

PixelRect snappedFrame(const PixelRect& wanted, PixelSize canvas, int grid) {
    const Span across = snappedSpan({wanted.x, wanted.width}, canvas.width, grid);
    const Span down = snappedSpan({wanted.y, wanted.height}, canvas.height, grid);
    return {across.start, down.start, across.length, down.length};
}

PixelRect movedFrame(const PixelRect& wanted, PixelSize canvas, int grid) {
    return {movedStart({wanted.x, wanted.width}, canvas.width, grid),
            movedStart({wanted.y, wanted.height}, canvas.height, grid), wanted.width,
            wanted.height};
}

PixelSize sizeOfAspect(PixelSize aspect, std::int64_t area, int grid) {
    const double ratio = double(aspect.width) / aspect.height;
    const double height = std::sqrt(double(area) / ratio);
    return {roundedSide(height * ratio, grid), roundedSide(height, grid)};
}

PixelRect centeredArea(PixelSize shape, PixelSize canvas) {
    if (shape.empty() || canvas.empty()) {
        return {0, 0, canvas.width, canvas.height};
    }
    const double scale =
        std::min(double(canvas.width) / shape.width, double(canvas.height) / shape.height);
    const int width =
        std::clamp(static_cast<int>(std::lround(shape.width * scale)), 1, canvas.width);
    const int height =
        std::clamp(static_cast<int>(std::lround(shape.height * scale)), 1, canvas.height);
    return {(canvas.width - width) / 2, (canvas.height - height) / 2, width, height};
}

PixelRect resizedFrame(const PixelRect& frame, PixelSize size, PixelSize canvas) {
    return {resizedStart({frame.x, frame.width}, size.width, canvas.width),
            resizedStart({frame.y, frame.height}, size.height, canvas.height), size.width,
            size.height};
}

}  // namespace gouache
