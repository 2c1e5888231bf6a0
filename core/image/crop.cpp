#include <algorithm>

#include "core/image/image.h"

namespace gouache {

Image cropped(const Image& image, const PixelRect& rect) {
    Image result(rect.size(), image.format());
    const PixelRect inside = intersected(rect, {0, 0, image.width(), image.height()});
    const std::size_t bytes =
        static_cast<std::size_t>(inside.width) * static_cast<std::size_t>(image.channels());
    for (int y = inside.y; y < inside.bottom(); ++y) {
        std::copy_n(image.pixel(inside.x, y), bytes, result.pixel(inside.x - rect.x, y - rect.y));
    }
    return result;
}

PixelRect boundsOf(const Image& mask) {
    int left = mask.width();
    int right = 0;
    int top = mask.height();
    int bottom = 0;
    const auto isSet = [](std::uint8_t value) { return value != 0; };
    for (int y = 0; y < mask.height(); ++y) {
        const std::uint8_t* const begin = mask.row(y);
        const std::uint8_t* const end = begin + mask.width();
        const std::uint8_t* const first = std::find_if(begin, end, isSet);
        if (first == end) {
            continue;
        }
        const std::uint8_t* last = end - 1;
        while (!isSet(*last)) {
            --last;
        }
        left = std::min(left, static_cast<int>(first - begin));
        right = std::max(right, static_cast<int>(last - begin) + 1);
        top = std::min(top, y);
        bottom = y + 1;
    }
    return right > left ? PixelRect{left, top, right - left, bottom - top} : PixelRect{};
}

}  // namespace gouache
