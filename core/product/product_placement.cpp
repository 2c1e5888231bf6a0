#include "core/product/product_placement.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <utility>

namespace gouache {

namespace {

constexpr double kNearOwnSize = 0.01;
constexpr int kSolid = 128;  ///< of 255: the outline of the product

int alphaAt(const Image& picture, std::size_t pixel) {
    return picture.bytes()[4 * pixel + 3];
}

/// Mean of the product's light, within greys that suit both dark and bright products.
std::uint8_t groundGrey(const Image& picture) {
    double sum = 0;
    double weight = 0;
    for (std::size_t i = 0; i < picture.bytes().size() / 4; ++i) {
        const int alpha = alphaAt(picture, i);
        const std::uint8_t* const p = picture.bytes().data() + 4 * i;
        sum += alpha * (p[0] + p[1] + p[2]) / 3.0;
        weight += alpha;
    }
    return static_cast<std::uint8_t>(std::clamp(weight > 0 ? sum / weight : 128, 96.0, 176.0));
}

}  // namespace

PixelRect placedBox(PixelSize product, PixelSize frame, const ProductScene& scene) {
    const double room = 1 - 2 * std::clamp(scene.margin, 0.0, 0.45);
    const double fits =
        std::min(room * frame.width / product.width, room * frame.height / product.height);
    const double wanted =
        scene.scale * std::min(frame.width, frame.height) / std::max(product.width, product.height);
    double scale = std::min(wanted, fits);
    // A product as wide as its room may stand a fraction of a pixel over it.
    const bool ownFits = fits > 1 - 1e-9;
    if (std::abs(scale - 1) < kNearOwnSize && ownFits) {
        scale = 1;
    }
    PixelRect box;
    box.width = std::clamp(static_cast<int>(std::lround(product.width * scale)), 1, frame.width);
    box.height = std::clamp(static_cast<int>(std::lround(product.height * scale)), 1, frame.height);
    const auto start = [&](double centre, int side, int whole) {
        const double edge = (1 - room) / 2 * whole;
        const double least = std::min(edge, (whole - side) / 2.0);
        return static_cast<int>(
            std::lround(std::clamp(centre * whole - side / 2.0, least, whole - side - least)));
    };
    box.x = start(scene.x, box.width, frame.width);
    box.y = start(scene.y, box.height, frame.height);
    return box;
}

PlacedProduct placed(const ProductCutout& cutout, PixelSize frame, const ProductScene& scene) {
    PlacedProduct result;
    result.box = placedBox(cutout.box.size(), frame, scene);
    Image product = cropped(cutout.picture, cutout.box);
    if (product.size() != result.box.size()) {
        product = resized(product, result.box.size());
    }
    result.picture = Image(frame, PixelFormat::Rgba8);
    for (int y = 0; y < product.height(); ++y) {
        std::memcpy(result.picture.pixel(result.box.x, result.box.y + y), product.row(y),
                    product.rowBytes());
    }
    return result;
}

Image sceneMask(const PlacedProduct& product) {
    Image solid(product.picture.size(), PixelFormat::Gray8);
    for (std::size_t i = 0; i < solid.bytes().size(); ++i) {
        solid.bytes()[i] = alphaAt(product.picture, i) >= kSolid ? 255 : 0;
    }
    // The scene reaches a little under the edge, so that no line of the start shows there.
    const int under = std::max(1, std::min(solid.width(), solid.height()) / 512);
    Image mask = dilated(solid, -under);
    for (std::uint8_t& value : mask.bytes()) {
        value = static_cast<std::uint8_t>(255 - value);
    }
    return mask;
}

Image sceneStart(const PlacedProduct& product) {
    return converted(product.picture, PixelFormat::Rgb8, groundGrey(product.picture));
}

}  // namespace gouache
