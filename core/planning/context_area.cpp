#include "core/planning/context_area.h"

#include <algorithm>

namespace gouache {

namespace {

/// About its middle.
PixelRect atLeast(const PixelRect& rect, PixelSize size) {
    const int width = std::max(rect.width, size.width);
    const int height = std::max(rect.height, size.height);
    return {rect.x - (width - rect.width) / 2, rect.y - (height - rect.height) / 2, width, height};
}

int rounded(int side, int multiple) {
    return (side + multiple - 1) / multiple * multiple;
}

}  // namespace

PixelRect fittedInto(const PixelRect& wanted, const PixelRect& bounds) {
    const int width = std::min(wanted.width, bounds.width);
    const int height = std::min(wanted.height, bounds.height);
    return {std::clamp(wanted.x, bounds.x, bounds.right() - width),
            std::clamp(wanted.y, bounds.y, bounds.bottom() - height), width, height};
}

PixelRect padded(const PixelRect& rect, int by) {
    return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

PixelRect contextArea(const PixelRect& marked, const PixelRect& bounds, double strength,
                      const MaskEdge& edge, const ModelDefaults& defaults) {
    const PixelSize native =
        defaults.nativeSize.empty() ? PixelSize{512, 512} : defaults.nativeSize;
    PixelRect area = padded(marked, std::max(edge.padding, edge.reach()));
    if (strength >= 1) {
        const int wide = std::max(std::max(bounds.width, bounds.height) / 16,
                                  (marked.width + marked.height) / 4);
        area = padded(marked, std::max({wide, edge.padding, edge.reach()}));
        const int longest = std::max(area.width, area.height);
        area = atLeast(area, {std::min(longest, bounds.width), std::min(longest, bounds.height)});
        area = atLeast(area, native);
    } else {
        area = atLeast(area, {native.width / 2, native.height / 2});
    }
    const int multiple = std::max(defaults.sizeMultiple, 8);
    area = atLeast(area, {rounded(area.width, multiple), rounded(area.height, multiple)});
    return fittedInto(area, bounds);
}

}  // namespace gouache
