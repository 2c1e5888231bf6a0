#include "app/cli/queue/queued_pictures.h"

#include "app/cli/generate/control_argument.h"
#include "app/cli/generate/region_argument.h"

namespace gouache::cli {

Result<JobPictures> storeOptionPictures(const PictureOptions& options, BlobStore& blobs) {
    JobPictures pictures;
    if (!options.init.empty()) {
        GOUACHE_TRY(pictures.init, blobs.addFile(options.init));
    }
    if (!options.mask.empty()) {
        GOUACHE_TRY(pictures.mask, blobs.addFile(options.mask));
    }
    for (const std::string& text : options.controls) {
        GOUACHE_TRY(const ControlArgument argument, parseControlArgument(text));
        GOUACHE_TRY(std::string name, blobs.addFile(argument.file));
        pictures.controls.push_back(std::move(name));
        pictures.controlMasks.emplace_back();
    }
    for (const std::string& text : options.regions) {
        GOUACHE_TRY(const RegionArgument argument, parseRegionArgument(text));
        GOUACHE_TRY(std::string name, blobs.addFile(argument.mask));
        pictures.regionMasks.push_back(std::move(name));
    }
    return pictures;
}

}  // namespace gouache::cli
