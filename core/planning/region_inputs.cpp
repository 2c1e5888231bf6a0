#include "core/planning/region_inputs.h"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "core/document/layer_tree.h"
#include "core/planning/canvas_mark.h"
#include "core/planning/placement.h"

namespace gouache {

namespace {

std::string withPrompt(std::string text, const std::string& prompt) {
    constexpr std::string_view kPlace = "{prompt}";
    for (std::size_t at = text.find(kPlace); at != std::string::npos;
         at = text.find(kPlace, at + prompt.size())) {
        text.replace(at, kPlace.size(), prompt);
    }
    return text;
}

/// Part of the picture that `mask` has to itself where `taken` (255 = all) is gone; then takes it.
double coverOf(const Image& mask, Image& taken) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < mask.bytes().size(); ++i) {
        std::uint8_t& gone = taken.bytes()[i];
        const int own = mask.bytes()[i] * (255 - gone) / 255;
        sum += own;
        gone = static_cast<std::uint8_t>(std::min(255, gone + own));
    }
    return static_cast<double>(sum) / 255.0 / static_cast<double>(mask.size().area());
}

}  // namespace

std::vector<RegionInput> regionInputs(const Document& document, const PixelRect& area,
                                      PixelSize size, const std::string& prompt) {
    std::vector<RegionInput> regions;
    Image taken(size, PixelFormat::Gray8);
    const auto layers = document.layers();
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
        if (layer->kind != LayerKind::Region || !layer->region || !isShown(layers, *layer) ||
            (layer->region->prompt.empty() && layer->region->loras.empty())) {
            continue;
        }
        Image mask = atSize(greyOf(*layer, area), size);
        const double cover = coverOf(mask, taken);
        if (cover < kLeastRegionCover) {
            continue;
        }
        RegionInput region;
        region.prompt =
            layer->region->prompt.empty() ? prompt : withPrompt(layer->region->prompt, prompt);
        region.negativePrompt = layer->region->negative;
        for (const RegionSettings::Lora& lora : layer->region->loras) {
            region.loras.push_back({lora.name, lora.weight, {}});
        }
        region.mask = sharedImage(std::move(mask));
        regions.insert(regions.begin(), std::move(region));
        if (cover > kWholeRegionCover) {
            return {regions.front()};
        }
    }
    return regions;
}

void addRegions(GenerationRequest& request, std::vector<RegionInput> regions) {
    if (regions.size() == 1) {
        const Image& mask = *regions.front().mask;
        const auto sum = std::accumulate(mask.bytes().begin(), mask.bytes().end(), std::int64_t{0});
        if (double(sum) > kWholeRegionCover * 255 * double(mask.size().area())) {
            RegionInput& whole = regions.front();
            request.prompt = std::move(whole.prompt);
            if (!whole.negativePrompt.empty()) {
                request.negativePrompt = std::move(whole.negativePrompt);
            }
            request.loras.insert(request.loras.end(), whole.loras.begin(), whole.loras.end());
            return;
        }
    }
    request.regions = std::move(regions);
}

}  // namespace gouache
