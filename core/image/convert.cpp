#include <algorithm>

#include "core/image/image.h"

namespace gouache {

namespace {

/// x / 255, rounded, exact for x ≤ 65535.
constexpr unsigned dividedBy255(unsigned x) {
    return (x + 128 + ((x + 128) >> 8)) >> 8;
}

std::uint8_t over(std::uint8_t colour, std::uint8_t alpha, std::uint8_t background) {
    return static_cast<std::uint8_t>(
        dividedBy255(unsigned{colour} * alpha + unsigned{background} * (255U - alpha)));
}

/// Rec. 709 luma, weights in 1/65536.
std::uint8_t luma(std::uint8_t r, std::uint8_t g, std::uint8_t b) {
    return static_cast<std::uint8_t>((13933U * r + 46871U * g + 4732U * b + 32768U) >> 16);
}

}  // namespace

Image converted(const Image& image, PixelFormat format, std::uint8_t background) {
    if (image.format() == format) {
        return image;
    }
    Image result(image.size(), format);
    const int from = image.channels();
    const int to = channelsOf(format);
    const std::size_t pixels = image.bytes().size() / static_cast<std::size_t>(from);
    const std::uint8_t* in = image.bytes().data();
    std::uint8_t* out = result.bytes().data();
    for (std::size_t i = 0; i < pixels; ++i, in += from, out += to) {
        std::uint8_t r = in[0];
        std::uint8_t g = from == 1 ? in[0] : in[1];
        std::uint8_t b = from == 1 ? in[0] : in[2];
        if (from == 4) {
            r = over(r, in[3], background);
            g = over(g, in[3], background);
            b = over(b, in[3], background);
        }
        if (to == 1) {
            out[0] = luma(r, g, b);
        } else {
            out[0] = r;
            out[1] = g;
            out[2] = b;
            if (to == 4) {
                out[3] = 255;
            }
        }
    }
    return result;
}

}  // namespace gouache
