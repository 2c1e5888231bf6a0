#include "ui/bridge/queue_draft.h"

#include "core/io/image_file.h"

namespace gouache::ui {

namespace {

/// The blob's name; empty for no picture.
Result<std::string> stored(const ImagePtr& image, BlobStore& blobs) {
    if (!image) {
        return std::string();
    }
    GOUACHE_TRY(const std::vector<std::byte> bytes, encodeImage(*image, ImageFileFormat::Png));
    return blobs.add(bytes);
}

}  // namespace

Result<JobDraft> draftOf(const GenerationPlan& plan, BlobStore& blobs) {
    JobDraft draft;
    draft.request = plan.request;
    GenerationRequest& request = draft.request;
    GOUACHE_TRY(draft.pictures.init, stored(request.init, blobs));
    GOUACHE_TRY(draft.pictures.mask, stored(request.mask, blobs));
    request.init.reset();
    request.mask.reset();
    for (ControlInput& control : request.controls) {
        GOUACHE_TRY(draft.pictures.controls.emplace_back(), stored(control.image, blobs));
        GOUACHE_TRY(draft.pictures.controlMasks.emplace_back(), stored(control.mask, blobs));
        control.image.reset();
        control.mask.reset();
    }
    for (RegionInput& region : request.regions) {
        GOUACHE_TRY(draft.pictures.regionMasks.emplace_back(), stored(region.mask, blobs));
        region.mask.reset();
    }
    // A file has no canvas below it.
    request.pasteBack = true;
    if (plan.second) {
        draft.size = plan.second->size;
    }
    return draft;
}

}  // namespace gouache::ui
