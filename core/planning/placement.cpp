#include "core/planning/placement.h"

#include <memory>
#include <utility>

#include "core/planning/colour_match.h"

namespace gouache {

Image atSize(const Image& image, PixelSize size) {
    return image.size() == size ? image : resized(image, size);
}

ImagePtr sharedImage(Image image) {
    return std::make_shared<const Image>(std::move(image));
}

Image layerImage(const Image& result, const Placement& placement) {
    Image layer = converted(result, PixelFormat::Rgb8);
    if (placement.before && placement.changed) {
        const PixelSize size = placement.before->size();
        apply(colourShift(atSize(layer, size), *placement.before, *placement.changed), layer);
    }
    layer = atSize(layer, placement.area.size());
    if (!placement.mask) {
        return layer;
    }
    layer = converted(layer, PixelFormat::Rgba8);
    for (std::size_t i = 0; i < placement.mask->bytes().size(); ++i) {
        layer.bytes()[4 * i + 3] = placement.mask->bytes()[i];
    }
    return layer;
}

Image over(const Image& picture, const Image& below) {
    if (picture.format() != PixelFormat::Rgba8) {
        return picture;
    }
    Image result = below;
    for (std::size_t i = 0; i < result.bytes().size() / 3; ++i) {
        const int share = picture.bytes()[4 * i + 3];
        for (std::size_t c = 0; c < 3; ++c) {
            std::uint8_t& value = result.bytes()[3 * i + c];
            value = static_cast<std::uint8_t>(
                (value * (255 - share) + picture.bytes()[4 * i + c] * share + 127) / 255);
        }
    }
    return result;
}

}  // namespace gouache
