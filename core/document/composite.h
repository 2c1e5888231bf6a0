#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/base/units.h"
#include "core/document/document.h"
#include "core/image/image.h"

namespace gouache {

/// Rgba8 pixels of a tile as words (red in the lowest byte), alpha premultiplied.
using TilePixels = std::array<std::uint32_t, kTileArea>;
/// Mask values of a tile.
using TileValues = std::array<std::uint8_t, kTileArea>;

constexpr bool isControl(LayerKind kind) {
    return kind == LayerKind::Control;
}

/// Puts the visible layers for which `includes` holds, bottom to top, over what is in `out`.
/// False where they have nothing there.
bool blendTile(std::span<const Layer> layers, bool (*includes)(LayerKind), TileIndex index,
               TilePixels& out);

/// The largest value · opacity of the visible mask layers, for showing them. False where they have
/// nothing there (out is then all zero).
bool maskTile(std::span<const Layer> layers, TileIndex index, TileValues& out);

/// The picture: visible image and paint layers, Rgba8, straight alpha. Where one opaque layer
/// shows, its pixels are copied bit by bit. `area` may reach outside of the document (transparent
/// there).
Image mergedPicture(const Document& document, const PixelRect& area);
Image mergedPicture(const Document& document);

/// Gray8: the largest of the visible mask layers at each pixel; 255 = repaint. Opacity does not
/// count.
Image mergedMask(const Document& document);

/// Rgb8: the visible sketch layers on white, as a ControlNet for sketches takes it.
Image mergedSketch(const Document& document);

/// Smallest rectangle round what the visible layers of the kind hold; empty where there is nothing.
PixelRect contentBounds(const Document& document, LayerKind kind);
bool hasContent(const Document& document, LayerKind kind);

}  // namespace gouache
