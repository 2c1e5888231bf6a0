#pragma once

#include <cstdint>

#include "core/base/units.h"
#include "core/generation/generation_request.h"

namespace gouache {

/// Sizes that a model was trained for, in pixels. Outside of them it repeats or garbles things.
struct ResolutionRange {
    int leastSide = 0;
    int mostSide = 0;
    std::int64_t leastArea = 0;
    std::int64_t mostArea = 0;
};

/// From the native size: about 512² (Stable Diffusion 1.x) 512…768 a side and 0.26…0.39 MP; about
/// 1024² (XL) 640…1280 and 0.64…1.05 MP; any other native size n²: n…1.5 n and n²…1.5 n².
ResolutionRange resolutionRange(const ModelDefaults& defaults);

/// The sizes in which a part of the canvas is made. A small part is generated larger and scaled
/// back; a large one natively and then, scaled up, in a second pass.
struct Resolution {
    PixelSize first;   ///< of the model's range, in the part's shape
    PixelSize second;  ///< of the second pass; as `first` where there is none
    bool twoPasses = false;
};

/// `target` is the part's size on the canvas. The second pass makes at most four times the pixels
/// of the largest first one; what is larger still is scaled.
Resolution resolutionFor(PixelSize target, const ModelDefaults& defaults, bool allowSecond = true);

}  // namespace gouache
