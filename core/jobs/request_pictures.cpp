#include "core/jobs/request_pictures.h"

#include <memory>
#include <utility>

#include "core/io/image_file.h"

namespace gouache {

namespace {

/// Lists of names may be shorter than what they are for; what is left out has no picture.
std::string nameAt(const std::vector<std::string>& names, std::size_t index) {
    return index < names.size() ? names[index] : std::string();
}

}  // namespace

Result<ImagePtr> storedPicture(const BlobStore& blobs, const std::string& name) {
    if (!blobs.has(name)) {
        return makeError(ErrorCode::JobPictureMissing, name.substr(0, 12));
    }
    GOUACHE_TRY(Image image, loadImage(blobs.pathOf(name)));
    return std::make_shared<const Image>(std::move(image));
}

Result<ImagePtr> storedMask(const BlobStore& blobs, const std::string& name) {
    GOUACHE_TRY(const ImagePtr image, storedPicture(blobs, name));
    return image->format() == PixelFormat::Gray8
               ? image
               : std::make_shared<const Image>(converted(*image, PixelFormat::Gray8, 0));
}

Result<GenerationRequest> requestWithPictures(const JobDraft& draft, const BlobStore& blobs) {
    GenerationRequest request = draft.request;
    const JobPictures& pictures = draft.pictures;
    if (!pictures.init.empty()) {
        GOUACHE_TRY(request.init, storedPicture(blobs, pictures.init));
    }
    if (!pictures.mask.empty()) {
        GOUACHE_TRY(request.mask, storedMask(blobs, pictures.mask));
    }
    for (std::size_t i = 0; i < request.controls.size(); ++i) {
        if (const std::string name = nameAt(pictures.controls, i); !name.empty()) {
            GOUACHE_TRY(request.controls[i].image, storedPicture(blobs, name));
        }
        if (const std::string name = nameAt(pictures.controlMasks, i); !name.empty()) {
            GOUACHE_TRY(request.controls[i].mask, storedMask(blobs, name));
        }
    }
    for (std::size_t i = 0; i < request.regions.size(); ++i) {
        if (const std::string name = nameAt(pictures.regionMasks, i); !name.empty()) {
            GOUACHE_TRY(request.regions[i].mask, storedMask(blobs, name));
        }
    }
    return request;
}

}  // namespace gouache
