#pragma once

#include <string>
#include <vector>

#include "core/document/document.h"
#include "core/generation/generation_request.h"
#include "core/preprocess/preprocessor.h"

namespace gouache {

/// What a control layer gives a ControlNet: its pixels on white in `area`, at `size`, run through
/// its preprocessor. Rgb8.
Image controlHint(const Layer& layer, const PixelRect& area, PixelSize size);

/// A control layer's preprocessor; None where it names one that there is not.
Preprocessor preprocessorOf(const ControlSettings& settings);

struct ControlHints {
    std::vector<ControlInput> inputs;
    int withoutModel = 0;  ///< layers left out because there is no ControlNet for them
};

/// The shown control layers with content and a weight, from bottom to top. One without a model uses
/// `usualModel`. A layer mask says where it steers; in a group with a region layer, it steers
/// there.
ControlHints controlHints(const Document& document, const PixelRect& area, PixelSize size,
                          const std::string& usualModel);

}  // namespace gouache
