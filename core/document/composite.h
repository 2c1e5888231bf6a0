#pragma once

#include <cstdint>
#include <span>

#include "core/base/units.h"
#include "core/document/document.h"
#include "core/image/image.h"

namespace gouache {

/// Puts the visible layers for which `includes(kind)` holds, bottom to top, over each other in one
/// tile. `out`: kTileArea pixels Rgba8, alpha premultiplied, overwritten; pixels outside the
/// document are zero. False where nothing is there (out is then all zero).
bool compositeTile(std::span<const Layer> layers, bool (*includes)(LayerKind), TileIndex index,
                   std::span<std::uint32_t> out);

/// The picture: visible image and paint layers, Rgba8, straight alpha. Where a single opaque layer
/// shows, its pixels are copied bit by bit. `area` may reach outside of the document (transparent
/// there).
Image mergedPicture(const Document& document, const PixelRect& area);
Image mergedPicture(const Document& document);

/// Gray8: the largest of the visible mask layers at each pixel; 255 = repaint. Opacity does not
/// count.
Image mergedMask(const Document& document);

/// Rgb8: the visible sketch layers on white, as a ControlNet for sketches takes it.
Image mergedSketch(const Document& document);

/// Whether any visible layer of the kind has a pixel.
bool hasContent(const Document& document, LayerKind kind);

/// Smallest rectangle round the visible layers of the kind; empty where there is nothing.
PixelRect contentBounds(const Document& document, LayerKind kind);

}  // namespace gouache
