#include "core/product/scene_picture.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/product/product_light.h"
#include "core/product/product_shadow.h"

namespace gouache {

namespace {

/// `above` (Rgba8) over `below` (Rgb8) of one size.
void layOver(const Image& above, Image& below) {
    for (std::size_t i = 0; i < below.bytes().size() / 3; ++i) {
        const std::uint8_t* const from = above.bytes().data() + 4 * i;
        std::uint8_t* const to = below.bytes().data() + 3 * i;
        const int share = from[3];
        if (share == 0) {
            continue;
        }
        for (std::size_t c = 0; c < 3; ++c) {
            to[c] =
                static_cast<std::uint8_t>((to[c] * (255 - share) + from[c] * share + 127) / 255);
        }
    }
}

void darken(Image& picture, const Image& taken) {
    for (std::size_t i = 0; i < taken.bytes().size(); ++i) {
        const int left = 255 - taken.bytes()[i];
        for (std::size_t c = 3 * i; c < 3 * i + 3; ++c) {
            picture.bytes()[c] = static_cast<std::uint8_t>((picture.bytes()[c] * left + 127) / 255);
        }
    }
}

}  // namespace

Image finishedScene(const Image& scene, const PlacedProduct& product, const ProductScene& options) {
    const Image light = converted(scene, PixelFormat::Rgb8);
    Image result = light;
    if (options.shadow > 0) {
        darken(result, shadowOf(product, options));
    }
    if (options.reflection > 0 && !product.box.empty()) {
        layOver(reflectionOf(product, options), result);
    }
    layOver(inLightOf(light, product, options), result);
    return result;
}

Image scenePreview(const PlacedProduct& product, const ProductScene& options) {
    const PixelSize size = product.picture.size();
    Image studio(size, PixelFormat::Rgb8);
    const double horizon = std::clamp(
        (product.box.y + 0.55 * product.box.height) / std::max(size.height, 1), 0.3, 0.75);
    for (int y = 0; y < size.height; ++y) {
        const double part = double(y) / size.height;
        // A backdrop that bends into the ground: no line where they meet.
        const double bend = 1 / (1 + std::exp(-(part - horizon) * 14));
        const auto grey = static_cast<std::uint8_t>(std::lround(206 + 28 * bend - 10 * part));
        std::fill_n(studio.row(y), studio.rowBytes(), grey);
    }
    return finishedScene(studio, product, options);
}

}  // namespace gouache
