#include "ui/bridge/picture_file.h"

#include <span>

#include "core/base/read_file.h"
#include "core/io/generation_metadata.h"
#include "core/io/image_file.h"
#include "core/io/picture_metadata.h"

namespace gouache::ui {

namespace {

std::vector<PngChunk> foreignChunksOf(const std::filesystem::path& path) {
    auto file = readFile(path, ImageLimits{}.bytes);
    if (!file.ok()) {
        return {};
    }
    auto metadata = readPictureMetadata(std::as_bytes(std::span(*file)), path.filename().string());
    return metadata.ok() ? std::move(metadata->foreign) : std::vector<PngChunk>{};
}

}  // namespace

Result<OpenedPicture> openPicture(const std::filesystem::path& path) {
    OpenedPicture picture;
    GOUACHE_TRY(Image image, loadImage(path, {}, &picture.iccProfile));
    picture.image = std::make_shared<const Image>(std::move(image));
    if (auto metadata = readGenerationMetadata(path); metadata.ok()) {
        picture.request = std::move(metadata->request);
        picture.others = std::move(metadata->others);
    }
    picture.foreign = foreignChunksOf(path);
    return picture;
}

Result<void> writePicture(const std::filesystem::path& path, const Image& image,
                          const std::optional<GenerationRequest>& request,
                          const std::vector<PngChunk>& foreign, const EncodeOptions& options,
                          InfotextFacts facts) {
    PictureMetadata metadata;
    if (request) {
        facts.version = "Gouache " GOUACHE_VERSION;
        metadata = pictureMetadataFor(*request, facts);
    }
    metadata.foreign = foreign;
    return savePicture(path, image, metadata, options);
}

}  // namespace gouache::ui
