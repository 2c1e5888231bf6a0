#include "core/io/openimageio/encode_picture.h"

#include <OpenImageIO/filesystem.h>
#include <OpenImageIO/imageio.h>

#include <string>

namespace gouache::detail {

std::vector<std::byte> encodePicture(const Image& image, ImageFileFormat format, int quality) {
    const char* const plugin = format == ImageFileFormat::Png ? "png" : "jpeg";
    OIIO::ImageSpec spec(image.width(), image.height(), image.channels(), OIIO::TypeDesc::UINT8);
    spec.attribute("oiio:UnassociatedAlpha", 1);
    spec.attribute("oiio:ColorSpace", "sRGB");
    if (format == ImageFileFormat::Jpeg) {
        spec.attribute("Compression", "jpeg:" + std::to_string(quality));
        // Full colour resolution: halved chroma shows on drawn edges.
        spec.attribute("jpeg:subsampling", "4:4:4");
    }
    std::vector<unsigned char> buffer;
    OIIO::Filesystem::IOVecOutput memory(buffer);
    const auto output = OIIO::ImageOutput::create(plugin);
    if (output == nullptr || !output->set_ioproxy(&memory) || !output->open(plugin, spec) ||
        !output->write_image(OIIO::TypeDesc::UINT8, image.bytes().data()) || !output->close()) {
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
