#include "core/generation/generation_request.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "core/generation/lora_tags.h"
#include "core/generation/request_limits.h"

namespace gouache {

namespace {

/// The nearest side that the model can do, never above the wished one unless that is below the
/// smallest.
int fittingSide(int side, int multiple) {
    const int step = std::max(multiple, 1);
    const int smallest = (limits::kSmallestSide + step - 1) / step * step;
    const int largest = limits::kLargestSide / step * step;
    return std::clamp(side / step * step, smallest, largest);
}

/// 32 bits: other programs' forms and every JSON reader take them unharmed.
Seed randomSeed() {
    return Seed{std::random_device{}()};
}

void moveTags(std::string& prompt, std::vector<LoraUse>& loras) {
    TaggedPrompt tagged = splitLoraTags(prompt);
    if (!tagged.loras.empty()) {
        prompt = std::move(tagged.text);
        loras.insert(loras.end(), tagged.loras.begin(), tagged.loras.end());
    }
}

}  // namespace

GenerationRequest resolveDefaults(GenerationRequest request, const ModelDefaults& defaults) {
    const bool hasInit = request.init != nullptr && !request.init->empty();
    const PixelSize natural = hasInit ? request.init->size() : defaults.nativeSize;
    const auto fitting = [&](double side) {
        const double bounded = std::clamp(side, 1.0, double{limits::kLargestSide});
        return fittingSide(static_cast<int>(std::lround(bounded)), defaults.sizeMultiple);
    };
    if (request.size.width == 0 && request.size.height == 0) {
        request.size = {fitting(natural.width), fitting(natural.height)};
    } else if (!natural.empty()) {
        // One side given: the other keeps the init picture's shape, or is the model's own.
        const double aspect = double{static_cast<double>(natural.width)} / natural.height;
        if (request.size.width == 0) {
            request.size.width = hasInit ? fitting(request.size.height * aspect) : natural.width;
        } else if (request.size.height == 0) {
            request.size.height = hasInit ? fitting(request.size.width / aspect) : natural.height;
        }
    }
    if (request.steps == 0) {
        request.steps = defaults.steps;
    }
    if (request.guidance < 0) {
        request.guidance = defaults.guidance;
    }
    if (!request.seed) {
        request.seed = randomSeed();
    }
    if (!request.variationSeed && request.variationStrength > 0) {
        request.variationSeed = randomSeed();
    }
    moveTags(request.prompt, request.loras);
    for (RegionInput& region : request.regions) {
        moveTags(region.prompt, region.loras);
    }
    return request;
}

Seed seedOf(const GenerationRequest& request, int picture) {
    const int offset = request.variationStrength > 0 ? 0 : picture;
    return {request.seed.value_or(Seed{}).value + static_cast<std::uint64_t>(offset)};
}

Seed variationSeedOf(const GenerationRequest& request, int picture) {
    return {request.variationSeed.value_or(Seed{}).value + static_cast<std::uint64_t>(picture)};
}

GenerationRequest singlePicture(GenerationRequest request, int picture) {
    if (request.seed) {
        request.seed = seedOf(request, picture);
    }
    if (request.variationSeed) {
        request.variationSeed = variationSeedOf(request, picture);
    }
    request.count = 1;
    request.batch = 0;
    return request;
}

}  // namespace gouache
