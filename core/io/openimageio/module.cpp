#include "core/io/openimageio/decode_picture.h"
#include "core/io/openimageio/encode_picture.h"

namespace {

using namespace gouache;
using namespace gouache::detail;

class OpenImageIo final : public PictureLibrary {
    Result<DecodedPicture> decode(std::span<const std::byte> file, ImageContainer container,
                                  std::string_view name, const ImageLimits& limits) const override {
        return decodePicture(file, container, name, limits);
    }
    std::vector<std::byte> encode(const Image& image, ImageFileFormat format, int quality,
                                  std::span<const std::byte> iccProfile) const override {
        return encodePicture(image, format, quality, iccProfile);
    }
};

}  // namespace

extern "C" [[gnu::visibility("default")]] const PictureLibrary* gouache_picture_library() {
    static const OpenImageIo library;
    return &library;
}
