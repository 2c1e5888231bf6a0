#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/document/blend_mode.h"
#include "core/document/control_settings.h"
#include "core/document/region_settings.h"
#include "core/document/tiled_image.h"

namespace gouache {

/// Image: a placed picture or result. Paint: what the user paints. Group: holds other layers. These
/// make the picture. Mask: Gray8, what is to be repainted. Control: strokes or a picture that steer
/// the generation. Region: Gray8, where a prompt of its own holds. Those three are shown, but no
/// part of the picture.
enum class LayerKind : std::uint8_t { Image, Paint, Mask, Control, Group, Region };

/// "image", "paint", "mask", "control", "group", "region".
std::string_view nameOf(LayerKind kind);
/// Also reads "sketch", which control layers were called before.
std::optional<LayerKind> layerKindFromName(std::string_view name);

constexpr PixelFormat formatOf(LayerKind kind) {
    return kind == LayerKind::Mask || kind == LayerKind::Region ? PixelFormat::Gray8
                                                                : PixelFormat::Rgba8;
}
/// Whether the layer's own pixels are part of the picture.
constexpr bool isPicture(LayerKind kind) {
    return kind == LayerKind::Image || kind == LayerKind::Paint;
}

/// Unique within a document and never used again. 0 = none.
struct LayerId {
    std::uint32_t value = 0;
    explicit operator bool() const { return value != 0; }
    auto operator<=>(const LayerId&) const = default;
};

/// What of a layer a tool works on.
enum class LayerPart : std::uint8_t { Pixels, Mask };

struct Layer {
    LayerId id;
    LayerKind kind = LayerKind::Paint;
    LayerId parent;    ///< the group that holds it; 0 = none
    std::string name;  ///< UTF-8; empty = show the kind's own name
    bool visible = true;
    double opacity = 1;  ///< 0…1. Of a mask or region: of its overlay only, not of what it selects
    BlendMode blend = BlendMode::Normal;
    bool locked = false;       ///< nothing of it or in it can be changed but its flags and place
    bool alphaLocked = false;  ///< painting changes colours, not how opaque a pixel is
    bool clipped = false;      ///< shown only where the nearest layer below that is not clipped, in
                               ///< the same group, has something
    TiledImage pixels;  ///< of the document's size, in formatOf(kind); a group's hold nothing
    bool hasMask = false;
    bool maskEnabled = true;  ///< false: kept, but without effect
    TiledImage mask;          ///< Gray8 of the document's size, 255 = shown; while hasMask
    std::optional<ControlSettings> control;  ///< of a Control layer, always
    std::optional<RegionSettings> region;    ///< of a Region layer, always

    const TiledImage& part(LayerPart which) const {
        return which == LayerPart::Mask ? mask : pixels;
    }
    bool operator==(const Layer&) const = default;
};

/// An empty layer with what its kind needs. `size` is the document's.
Layer makeLayer(LayerId id, LayerKind kind, PixelSize size, std::string name = {});

}  // namespace gouache
