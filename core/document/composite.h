#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/base/units.h"
#include "core/document/document.h"
#include "core/document/float_tile.h"
#include "core/image/image.h"

namespace gouache {

/// Mask values of a tile.
using TileValues = std::array<std::uint8_t, kTileArea>;

/// Puts the shown control layers, bottom to top, over what is in `out`, premultiplied. False where
/// they have nothing there.
bool blendControls(std::span<const Layer> layers, TileIndex index, TilePixels& out);

/// Puts the colours of the shown region layers, bottom to top, over what is in `out`,
/// premultiplied: each as opaque as its values, `opacity` (0…255) and its own opacity say. False
/// where they have nothing there.
bool blendRegions(std::span<const Layer> layers, TileIndex index, std::uint32_t opacity,
                  TilePixels& out);

/// The largest value · opacity of the shown mask layers, for showing them. False where they have
/// nothing there (out is then all zero).
bool maskTile(std::span<const Layer> layers, TileIndex index, TileValues& out);

/// The picture (PictureCompositor), Rgba8, straight alpha. `area` may reach outside of the document
/// (transparent there). Uses WorkerPool::shared().
Image mergedPicture(const Document& document, const PixelRect& area);
Image mergedPicture(const Document& document);

/// Gray8: the largest of the shown mask layers at each pixel; 255 = repaint. Opacity does not
/// count.
Image mergedMask(const Document& document);

/// Rgb8: the shown control layers on white, as a ControlNet for sketches takes it.
Image mergedSketch(const Document& document);

/// Smallest rectangle round what the shown layers of the kind hold; empty where there is nothing.
PixelRect contentBounds(const Document& document, LayerKind kind);
bool hasContent(const Document& document, LayerKind kind);

}  // namespace gouache
