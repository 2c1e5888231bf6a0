#include "core/base/units.h"

#include <algorithm>

namespace gouache {

PixelRect united(const PixelRect& a, const PixelRect& b) {
    if (a.empty()) {
        return b;
    }
    if (b.empty()) {
        return a;
    }
    const int x = std::min(a.x, b.x);
    const int y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

PixelRect intersected(const PixelRect& a, const PixelRect& b) {
    const int x = std::max(a.x, b.x);
    const int y = std::max(a.y, b.y);
    const PixelRect both{x, y, std::min(a.right(), b.right()) - x,
                         std::min(a.bottom(), b.bottom()) - y};
    return both.empty() ? PixelRect{} : both;
}

}  // namespace gouache
