#include "core/io/openimageio/decode_picture.h"

#include <OpenImageIO/filesystem.h>
#include <OpenImageIO/imageio.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "core/io/image_limits.h"
#include "core/io/linear_light.h"

namespace gouache::detail {

namespace {

const char* pluginOf(ImageContainer container) {
    switch (container) {
        case ImageContainer::Png:
            return "png";
        case ImageContainer::Jpeg:
            return "jpeg";
        case ImageContainer::WebP:
            break;  // not by OpenImageIO
        case ImageContainer::Tiff:
            return "tiff";
        case ImageContainer::OpenExr:
            return "openexr";
    }
    return "";
}

/// Which stored channels become ours.
struct Layout {
    PixelFormat format = PixelFormat::Rgb8;
    bool gray = false;  ///< one stored channel for red, green and blue
    int alpha = -1;     ///< stored channel, −1 = none

    explicit Layout(const OIIO::ImageSpec& spec) {
        gray = spec.nchannels < 3;
        if (spec.nchannels == 2 || spec.nchannels >= 4) {
            const int last = spec.nchannels == 2 ? 1 : 3;
            alpha = spec.alpha_channel > 0 && spec.alpha_channel < spec.nchannels
                        ? spec.alpha_channel
                        : (spec.nchannels == 2 ? last : -1);
        }
        format = alpha >= 0 ? PixelFormat::Rgba8 : gray ? PixelFormat::Gray8 : PixelFormat::Rgb8;
    }
};

template <typename Sample, typename ToByte>
void packRow(const Sample* in, int stored, const Layout& layout, Image& image, int y,
             ToByte&& toByte) {
    std::uint8_t* out = image.row(y);
    const int colours = layout.format == PixelFormat::Gray8 ? 1 : 3;
    for (int x = 0; x < image.width(); ++x, in += stored) {
        const Sample alpha = layout.alpha >= 0 ? in[layout.alpha] : Sample{};
        for (int c = 0; c < colours; ++c) {
            *out++ = toByte(in[layout.gray ? 0 : c], alpha);
        }
        if (layout.alpha >= 0) {
            *out++ = toByte(alpha, Sample{});
        }
    }
}

/// Scan lines as 8-bit values, the library scaling 16-bit ones.
bool readBytes(OIIO::ImageInput& input, const OIIO::ImageSpec& spec, const Layout& layout,
               Image& image) {
    const auto stored = static_cast<std::size_t>(spec.nchannels);
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(spec.width) *
                                     static_cast<std::size_t>(spec.height) * stored);
    if (!input.read_image(0, 0, 0, spec.nchannels, OIIO::TypeDesc::UINT8, pixels.data())) {
        return false;
    }
    for (int y = 0; y < spec.height; ++y) {
        packRow(pixels.data() +
                    static_cast<std::size_t>(y) * static_cast<std::size_t>(spec.width) * stored,
                spec.nchannels, layout, image, y,
                [](std::uint8_t value, std::uint8_t) { return value; });
    }
    return true;
}

std::uint8_t byteOf(float value) {
    return static_cast<std::uint8_t>(std::clamp(value * 255.0F + 0.5F, 0.0F, 255.0F));
}

/// Linear light with premultiplied alpha, as EXR stores it.
bool readLinear(OIIO::ImageInput& input, const OIIO::ImageSpec& spec, const Layout& layout,
                Image& image) {
    const auto rowValues =
        static_cast<std::size_t>(spec.width) * static_cast<std::size_t>(spec.nchannels);
    std::vector<float> pixels(rowValues * static_cast<std::size_t>(spec.height));
    if (!input.read_image(0, 0, 0, spec.nchannels, OIIO::TypeDesc::FLOAT, pixels.data())) {
        return false;
    }
    for (int y = 0; y < spec.height; ++y) {
        float* const row = pixels.data() + static_cast<std::size_t>(y) * rowValues;
        for (std::size_t i = 0; i < rowValues; i += static_cast<std::size_t>(spec.nchannels)) {
            const float alpha =
                layout.alpha >= 0 ? row[i + static_cast<std::size_t>(layout.alpha)] : 1;
            for (int c = 0; c < spec.nchannels; ++c) {
                float& value = row[i + static_cast<std::size_t>(c)];
                if (c != layout.alpha) {
                    value = srgbFromLinear(alpha > 0 ? value / alpha : value);
                }
            }
        }
        packRow(row, spec.nchannels, layout, image, y,
                [](float value, float) { return byteOf(value); });
    }
    return true;
}

std::vector<std::byte> profileOf(const OIIO::ImageSpec& spec) {
    const OIIO::ParamValue* const value = spec.find_attribute("ICCProfile");
    if (value == nullptr || value->type().basetype != OIIO::TypeDesc::UINT8 ||
        value->type().arraylen <= 0) {
        return {};
    }
    const auto* const bytes = static_cast<const std::byte*>(value->data());
    return {bytes, bytes + value->type().arraylen};
}

}  // namespace

Result<DecodedPicture> decodePicture(std::span<const std::byte> file, ImageContainer container,
                                     std::string_view name, const ImageLimits& limits) {
    const auto damaged = [&](std::string_view reason) {
        // Taken, so that it does not wait in the library for another file's failure.
        static_cast<void>(OIIO::geterror());
        return makeError(ErrorCode::NotAnImage, name, reason);
    };
    OIIO::Filesystem::IOMemReader memory(file.data(), file.size());
    OIIO::ImageSpec hints;
    hints.attribute("oiio:UnassociatedAlpha", 1);
    const auto input = OIIO::ImageInput::create(pluginOf(container));
    if (input == nullptr) {
        return damaged("this build cannot read its format");
    }
    OIIO::ImageSpec spec;
    if (!input->set_ioproxy(&memory) || !input->open(pluginOf(container), spec, hints)) {
        static_cast<void>(input->geterror());
        return damaged("its header is damaged");
    }
    if (spec.width <= 0 || spec.height <= 0 || spec.depth > 1 || spec.nchannels <= 0 ||
        spec.nchannels > 64) {
        return damaged("it is not a flat picture");
    }
    if (isTooLarge(spec.width, spec.height, limits)) {
        return tooLarge(name, spec.width, spec.height, limits);
    }
    const Layout layout(spec);
    Image image({spec.width, spec.height}, layout.format);
    const bool linear = spec.format.is_floating_point();
    const bool complete =
        linear ? readLinear(*input, spec, layout, image) : readBytes(*input, spec, layout, image);
    if (!complete) {
        static_cast<void>(input->geterror());
        return damaged("its data is damaged or cut short");
    }
    return DecodedPicture{std::move(image), linear ? std::vector<std::byte>{} : profileOf(spec),
                          spec.get_int_attribute("Orientation", 1)};
}

}  // namespace gouache::detail
