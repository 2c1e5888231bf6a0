#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/document/tiled_image.h"

namespace gouache {

/// Image: a placed picture or result. Paint: what the user paints. Both make the picture.
/// Mask: Gray8, what is to be repainted. Sketch: strokes that steer the generation; shown, but not
/// part of the picture.
enum class LayerKind : std::uint8_t { Image, Paint, Mask, Sketch };

/// "image", "paint", "mask", "sketch".
std::string_view nameOf(LayerKind kind);
std::optional<LayerKind> layerKindFromName(std::string_view name);

constexpr PixelFormat formatOf(LayerKind kind) {
    return kind == LayerKind::Mask ? PixelFormat::Gray8 : PixelFormat::Rgba8;
}
constexpr bool isPicture(LayerKind kind) {
    return kind == LayerKind::Image || kind == LayerKind::Paint;
}

/// Unique within a document and never used again. 0 = none.
struct LayerId {
    std::uint32_t value = 0;
    explicit operator bool() const { return value != 0; }
    auto operator<=>(const LayerId&) const = default;
};

struct Layer {
    LayerId id;
    LayerKind kind = LayerKind::Paint;
    std::string name;  ///< UTF-8; empty = show the kind's own name
    bool visible = true;
    double opacity = 1;  ///< 0…1. Of a mask: of its overlay only, not of the mask
    TiledImage pixels;   ///< of the document's size, in formatOf(kind)

    bool operator==(const Layer&) const = default;
};

}  // namespace gouache
