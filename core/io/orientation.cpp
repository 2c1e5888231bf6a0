#include "core/io/orientation.h"

#include <algorithm>
#include <utility>

namespace gouache::detail {

Image upright(Image image, int orientation) {
    if (orientation < 2 || orientation > 8) {
        return image;
    }
    const bool transposed = orientation >= 5;
    const int width = image.width();
    const int height = image.height();
    Image result(transposed ? PixelSize{height, width} : PixelSize{width, height}, image.format());
    const auto channels = static_cast<std::size_t>(image.channels());
    for (int y = 0; y < result.height(); ++y) {
        for (int x = 0; x < result.width(); ++x) {
            int fromX = transposed ? y : x;
            int fromY = transposed ? x : y;
            if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8) {
                fromX = width - 1 - fromX;
            }
            if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7) {
                fromY = height - 1 - fromY;
            }
            std::copy_n(image.pixel(fromX, fromY), channels, result.pixel(x, y));
        }
    }
    return result;
}

}  // namespace gouache::detail
