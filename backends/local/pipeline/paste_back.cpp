#include "backends/local/pipeline/paste_back.h"

#include <algorithm>
#include <cmath>

namespace gouache::local {
namespace {

constexpr int kPreviewSide = 512;

std::uint8_t mix(std::uint8_t old, std::uint8_t fresh, int weight) {
    return static_cast<std::uint8_t>((old * (255 - weight) + fresh * weight + 127) / 255);
}

/// Blends `fresh` (Rgb8, of region's size) into `canvas` (Rgb8 or Rgba8) at the region, by weight.
void blend(Image& canvas, const Image& fresh, const PixelRect& region, const Image& weight) {
    const int channels = canvas.channels();
    for (int y = 0; y < region.height; ++y) {
        std::uint8_t* to = canvas.pixel(region.x, region.y + y);
        const std::uint8_t* from = fresh.row(y);
        const std::uint8_t* share = weight.pixel(region.x, region.y + y);
        for (int x = 0; x < region.width; ++x, to += channels, from += 3) {
            const int w = share[x];
            if (w == 0) {
                continue;
            }
            // A see-through pixel has no colour of its own to keep.
            const int opaque = channels == 4 ? to[3] : 255;
            const int w3 = w == 255 ? 255 : 255 - (255 - w) * opaque / 255;
            for (int c = 0; c < 3; ++c) {
                to[c] = mix(to[c], from[c], w3);
            }
            if (channels == 4) {
                to[3] = mix(to[3], 255, w);
            }
        }
    }
}

PixelSize within(PixelSize size, int side) {
    const int longest = std::max(size.width, size.height);
    if (longest <= side) {
        return size;
    }
    return {std::max(1, static_cast<int>(static_cast<std::int64_t>(size.width) * side / longest)),
            std::max(1, static_cast<int>(static_cast<std::int64_t>(size.height) * side / longest))};
}

}  // namespace

Image featherOf(const Image& mask, int feather) {
    Image hard = mask;
    for (std::uint8_t& value : hard.bytes()) {
        value = value >= 128 ? 255 : 0;
    }
    if (feather <= 0) {
        return hard;
    }
    // A blurred edge half way out; three sigmas reach from the mask's border to the feather's end.
    Image soft = blurred(dilated(hard, (feather + 1) / 2), feather / 6.0);
    const Image reach = dilated(hard, feather);
    for (std::size_t i = 0; i < soft.bytes().size(); ++i) {
        std::uint8_t& value = soft.bytes()[i];
        if (hard.bytes()[i] == 255) {
            value = 255;
        } else if (reach.bytes()[i] == 0) {
            value = 0;
        }
    }
    return soft;
}

Image softFeatherOf(const Image& mask, int feather) {
    Image touched = mask;
    for (std::uint8_t& value : touched.bytes()) {
        value = value > 0 ? 255 : 0;
    }
    Image soft =
        feather > 0 ? blurred(dilated(touched, -(feather + 1) / 2), feather / 6.0) : touched;
    for (std::size_t i = 0; i < soft.bytes().size(); ++i) {
        const std::uint8_t given = mask.bytes()[i];
        if (given == 0 || given == 255) {
            soft.bytes()[i] = given;
        }
    }
    return soft;
}

PasteBack::PasteBack(const GenerationRequest& request, const WorkArea& area) : area_(area) {
    const bool alpha = request.init != nullptr && request.init->format() == PixelFormat::Rgba8;
    if (!request.pasteBack || request.init == nullptr || (request.mask == nullptr && !alpha)) {
        return;
    }
    Image init = request.init->size() == area.finished ? *request.init
                                                       : resized(*request.init, area.finished);
    if (init.format() == PixelFormat::Gray8) {
        init = converted(init, PixelFormat::Rgb8);
    }
    init_ = std::make_shared<Image>(std::move(init));
    if (request.mask == nullptr) {
        return;
    }
    const Image mask = request.mask->size() == area.finished
                           ? *request.mask
                           : resized(*request.mask, area.finished);
    weight_ = request.softMask ? softFeatherOf(mask, request.maskFeather)
                               : featherOf(mask, request.maskFeather);
    const PixelSize small = within(area.finished, kPreviewSide);
    const double sx = static_cast<double>(small.width) / area.finished.width;
    const double sy = static_cast<double>(small.height) / area.finished.height;
    smallInit_ = resized(converted(*init_, PixelFormat::Rgb8), small);
    smallWeight_ = resized(weight_, small);
    const int left = static_cast<int>(area.region.x * sx);
    const int top = static_cast<int>(area.region.y * sy);
    const int right = std::max(left + 1, static_cast<int>(std::ceil(area.region.right() * sx)));
    const int bottom = std::max(top + 1, static_cast<int>(std::ceil(area.region.bottom() * sy)));
    smallRegion_ =
        intersected({left, top, right - left, bottom - top}, {0, 0, small.width, small.height});
}

Image PasteBack::finished(const Image& generated) const {
    const PixelSize part = area_.region.size();
    const Image fresh = generated.size() == part ? generated : resized(generated, part);
    if (init_ == nullptr) {
        return fresh;
    }
    if (weight_.empty()) {
        Image result = converted(fresh, PixelFormat::Rgba8);
        for (int y = 0; y < result.height(); ++y) {
            for (int x = 0; x < result.width(); ++x) {
                result.pixel(x, y)[3] = init_->pixel(x, y)[3];
            }
        }
        return result;
    }
    Image result = *init_;
    blend(result, fresh, area_.region, weight_);
    return result;
}

Image PasteBack::preview(const Image& generated) const {
    if (weight_.empty()) {
        return generated;
    }
    const PixelSize part = smallRegion_.size();
    Image result = smallInit_;
    blend(result, generated.size() == part ? generated : resized(generated, part), smallRegion_,
          smallWeight_);
    return result;
}

}  // namespace gouache::local
