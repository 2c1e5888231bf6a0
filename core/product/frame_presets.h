#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/base/units.h"

namespace gouache {

/// A picture size that shops ask for.
struct FramePreset {
    std::string_view name;  ///< stable: "square", "portrait", "taobao" …
    PixelSize size;
};

/// General shapes first ("square" 1024×1024 is the first), then marketplaces at the sizes that they
/// recommend for a main picture.
std::span<const FramePreset> framePresets();

/// A preset's name, "1024x1280", or "4:5" (about a megapixel, sides multiples of 8). UnknownName;
/// ValueOutOfRange for a side that is not 64…8192.
Result<PixelSize> frameSizeFromText(std::string_view text);

}  // namespace gouache
