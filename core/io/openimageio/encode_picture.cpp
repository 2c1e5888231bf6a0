#include "core/io/openimageio/encode_picture.h"

#include <OpenImageIO/filesystem.h>
#include <OpenImageIO/imageio.h>

#include <cmath>
#include <string>

namespace gouache::detail {

namespace {

const char* pluginOf(ImageFileFormat format) {
    switch (format) {
        case ImageFileFormat::Png:
            return "png";
        case ImageFileFormat::Jpeg:
            return "jpeg";
        case ImageFileFormat::Tiff:
            return "tiff";
        case ImageFileFormat::OpenExr:
            return "openexr";
        case ImageFileFormat::WebP:
            break;  // not by OpenImageIO
    }
    return "";
}

float linearFromSrgb(std::uint8_t value) {
    const float share = static_cast<float>(value) / 255;
    return share <= 0.04045F ? share / 12.92F : std::pow((share + 0.055F) / 1.055F, 2.4F);
}

/// Linear light, premultiplied.
std::vector<float> linearOf(const Image& image) {
    const auto channels = static_cast<std::size_t>(image.channels());
    const bool hasAlpha = image.format() == PixelFormat::Rgba8;
    std::vector<float> values(image.bytes().size());
    for (std::size_t i = 0; i < values.size(); i += channels) {
        const float alpha = hasAlpha ? static_cast<float>(image.bytes()[i + 3]) / 255 : 1;
        for (std::size_t c = 0; c < channels; ++c) {
            values[i + c] =
                hasAlpha && c == 3 ? alpha : linearFromSrgb(image.bytes()[i + c]) * alpha;
        }
    }
    return values;
}

OIIO::ImageSpec specOf(const Image& image, ImageFileFormat format, int quality,
                       std::span<const std::byte> iccProfile) {
    const bool linear = format == ImageFileFormat::OpenExr;
    OIIO::ImageSpec spec(image.width(), image.height(), image.channels(),
                         linear ? OIIO::TypeDesc::HALF : OIIO::TypeDesc::UINT8);
    if (linear) {
        spec.attribute("compression", "zip");
        spec.attribute("oiio:ColorSpace", "Linear");
        return spec;
    }
    spec.attribute("oiio:UnassociatedAlpha", 1);
    if (format != ImageFileFormat::Tiff) {
        // In TIFF it would become an EXIF directory, which the library writes in place of the
        // picture's own.
        spec.attribute("oiio:ColorSpace", "sRGB");
    }
    if (format == ImageFileFormat::Jpeg) {
        spec.attribute("Compression", "jpeg:" + std::to_string(quality));
        // Full colour resolution: halved chroma shows on drawn edges.
        spec.attribute("jpeg:subsampling", "4:4:4");
    } else if (format == ImageFileFormat::Tiff) {
        spec.attribute("compression", "zip");
    }
    if (!iccProfile.empty()) {
        spec.attribute("ICCProfile",
                       OIIO::TypeDesc(OIIO::TypeDesc::UINT8, static_cast<int>(iccProfile.size())),
                       iccProfile.data());
    }
    return spec;
}

}  // namespace

std::vector<std::byte> encodePicture(const Image& image, ImageFileFormat format, int quality,
                                     std::span<const std::byte> iccProfile) {
    const char* const plugin = pluginOf(format);
    const OIIO::ImageSpec spec = specOf(image, format, quality, iccProfile);
    std::vector<unsigned char> buffer;
    OIIO::Filesystem::IOVecOutput memory(buffer);
    const auto output = OIIO::ImageOutput::create(plugin);
    const auto write = [&] {
        if (format == ImageFileFormat::OpenExr) {
            return output->write_image(OIIO::TypeDesc::FLOAT, linearOf(image).data());
        }
        return output->write_image(OIIO::TypeDesc::UINT8, image.bytes().data());
    };
    if (output == nullptr || !output->set_ioproxy(&memory) || !output->open(plugin, spec) ||
        !write() || !output->close()) {
        if (output != nullptr) {
            static_cast<void>(output->geterror());
        }
        // Taken, so that it does not wait in the library for another file's failure.
        static_cast<void>(OIIO::geterror());
        return {};
    }
    const auto bytes = std::as_bytes(std::span(buffer));
    return {bytes.begin(), bytes.end()};
}

}  // namespace gouache::detail
