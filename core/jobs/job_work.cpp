#include "core/jobs/job_work.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/generation/request_limits.h"
#include "core/jobs/cutout_cache.h"
#include "core/jobs/passes_work.h"
#include "core/jobs/request_pictures.h"
#include "core/jobs/single_request.h"
#include "core/planning/resolution.h"
#include "core/product/product_placement.h"
#include "core/product/scene_checks.h"
#include "core/product/scene_picture.h"

namespace gouache {

namespace {

Result<GenerationRequest> checked(GenerationRequest request, const ModelDefaults& defaults) {
    request = resolveDefaults(std::move(request), defaults);
    const std::vector<RequestProblem> problems = validate(request, defaults);
    if (!problems.empty()) {
        return problems.front().error;
    }
    return request;
}

/// Of the finished picture; {0, 0} where neither the draft nor its request says it.
PixelSize wantedSize(const JobDraft& draft) {
    return draft.size.empty() ? draft.request.size : draft.size;
}

bool isMultiple(PixelSize size, int multiple) {
    const int step = std::max(multiple, 1);
    return size.width % step == 0 && size.height % step == 0;
}

/// What of an init picture stays where only its mask changes: Rgba8, opaque outside of the mask.
ImagePtr keptOf(const GenerationRequest& request, PixelSize size) {
    if (!request.init || !request.mask) {
        return nullptr;
    }
    const Image init = converted(*request.init, PixelFormat::Rgb8);
    const Image mask = request.mask->size() == size ? *request.mask : resized(*request.mask, size);
    Image kept = converted(init.size() == size ? init : resized(init, size), PixelFormat::Rgba8);
    // The fade lies outside of the mask, as it does in a single request.
    const int feather = request.maskFeather;
    Image fresh = mask;
    const int least = request.softMask ? 1 : 128;
    for (std::uint8_t& value : fresh.bytes()) {
        value = value >= least ? std::uint8_t{255} : std::uint8_t{0};
    }
    const Image limit = dilated(fresh, feather);
    const Image soft =
        feather > 0 ? blurred(dilated(fresh, (feather + 1) / 2), feather / 6.0) : fresh;
    for (std::size_t i = 0; i < soft.bytes().size(); ++i) {
        int share = limit.bytes()[i] == 0 ? 0 : soft.bytes()[i];
        share = fresh.bytes()[i] == 255 ? 255 : share;
        kept.bytes()[4 * i + 3] = static_cast<std::uint8_t>(255 - share);
    }
    return std::make_shared<const Image>(std::move(kept));
}

/// What the user knows the product's photo by.
std::string photoName(const JobDraft& draft) {
    if (!draft.output.name.empty()) {
        return draft.output.name;
    }
    return draft.title.empty() ? draft.product->photo.substr(0, 12) : draft.title;
}

/// Of the finished picture; {0, 0} is fine.
Result<void> checkSize(PixelSize size) {
    for (const int side : {size.width, size.height}) {
        if (side != 0 && (side < limits::kSmallestSide || side > limits::kLargestSide)) {
            return makeError(ErrorCode::ValueOutOfRange, "side", std::to_string(side),
                             std::to_string(limits::kSmallestSide),
                             std::to_string(limits::kLargestSide));
        }
    }
    return {};
}

using Work = Result<std::unique_ptr<JobWork>>;

Work largeWork(GenerationRequest request, PixelSize size, const ModelDefaults& defaults) {
    request.size = resolutionFor(size, defaults, false).first;
    GOUACHE_TRY(GenerationRequest first, checked(std::move(request), defaults));
    PassesWork::Plan plan{.first = std::move(first),
                          .defaults = defaults,
                          .size = size,
                          .kept = nullptr,
                          .finish = nullptr};
    plan.kept = keptOf(plan.first, size);
    return std::unique_ptr<JobWork>(std::make_unique<PassesWork>(std::move(plan)));
}

Work productWork(const JobDraft& draft, GenerationRequest request, const BlobStore& blobs,
                 const ModelDefaults& defaults) {
    const ProductScene scene = *draft.product;
    if (const std::optional<Error> problem = problemOf(scene)) {
        return *problem;
    }
    PixelSize size = wantedSize(draft);
    size = size.empty() ? defaults.nativeSize : size;
    GOUACHE_TRY(const std::shared_ptr<const ProductCutout> cutout,
                CutoutCache::shared().cutout(scene, blobs, photoName(draft)));
    auto product = std::make_shared<const PlacedProduct>(placed(*cutout, size, scene));

    request.size = resolutionFor(size, defaults, false).first;
    const bool whole = request.size == size;
    const PlacedProduct small{whole ? Image() : resized(product->picture, request.size), {}};
    const PlacedProduct& start = whole ? *product : small;
    request.init = std::make_shared<const Image>(sceneStart(start));
    request.mask = std::make_shared<const Image>(sceneMask(start));
    // The scene is made anew; the product is laid over it at the end. Latent cells that hold both
    // are the product's at first and the scene's later: else they keep the start's grey, as a rim.
    request.strength = 1;
    request.softMask = true;
    request.maskedOnly = false;
    request.pasteBack = false;
    request.inpaintFill = InpaintFill::LatentNoise;
    GOUACHE_TRY(GenerationRequest first, checked(std::move(request), defaults));
    PassesWork::Plan plan{.first = std::move(first),
                          .defaults = defaults,
                          .size = size,
                          .kept = {},
                          .finish = nullptr};
    plan.kept = std::shared_ptr<const Image>(product, &product->picture);
    plan.finish = [product, scene](const Image& picture) {
        return finishedScene(picture, *product, scene);
    };
    return std::unique_ptr<JobWork>(std::make_unique<PassesWork>(std::move(plan)));
}

}  // namespace

Result<std::unique_ptr<JobWork>> JobWork::prepare(const JobDraft& draft, const BlobStore& blobs,
                                                  const ModelDefaults& defaults,
                                                  std::optional<int> picture) {
    GOUACHE_CHECK(checkSize(draft.size));
    GOUACHE_TRY(GenerationRequest request, requestWithPictures(draft, blobs));
    if (picture) {
        request = singlePicture(std::move(request), *picture);
    }
    if (draft.product) {
        return productWork(draft, std::move(request), blobs, defaults);
    }
    if (needsPasses(draft, defaults)) {
        return largeWork(std::move(request), draft.size, defaults);
    }
    if (!draft.size.empty()) {
        request.size = draft.size;
    }
    GOUACHE_TRY(request, checked(std::move(request), defaults));
    return std::unique_ptr<JobWork>(std::make_unique<SingleRequest>(std::move(request)));
}

bool JobWork::needsPasses(const JobDraft& draft, const ModelDefaults& defaults) {
    if (draft.product) {
        return true;
    }
    if (draft.size.empty()) {
        return false;
    }
    // A size that the model makes at once stays one request, and so does a smaller one.
    const Resolution resolution = resolutionFor(draft.size, defaults, false);
    const bool larger = resolution.first.area() < draft.size.area();
    return larger || !isMultiple(draft.size, defaults.sizeMultiple);
}

}  // namespace gouache
