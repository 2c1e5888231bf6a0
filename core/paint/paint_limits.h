#pragma once

#include <functional>
#include <optional>

#include "core/document/tiled_image.h"

namespace gouache {

/// Where painting may change a layer.
struct PaintLimits {
    std::optional<TiledImage> selection;  ///< Gray8 of the layer's size; none = everywhere
    bool alphaLocked = false;             ///< colours change, how opaque a pixel is does not

    bool operator==(const PaintLimits&) const = default;
};

/// The Rgba8 tile of a picture at a place; null = transparent, also outside of the picture.
using TileSource = std::function<TilePtr(TileIndex)>;

}  // namespace gouache
