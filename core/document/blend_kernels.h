#pragma once

#include <cstdint>

#include "core/document/blend_mode.h"
#include "core/document/float_tile.h"

namespace gouache {

// Loops over whole tiles. `source` holds straight colours, `backdrop` premultiplied ones. Formulas:
// W3C Compositing and Blending, level 1.

/// `tile` Rgba8. Alpha times `opacity` (0…1) and, where `mask` is not null, its values / 255.
void loadStraight(const Tile& tile, float opacity, const Tile* mask, FloatTile& source);

/// A premultiplied tile as a source. The two may be the same.
void unpremultiply(const FloatTile& premultiplied, float opacity, const Tile* mask,
                   FloatTile& source);

/// Mixes `source` into `backdrop`. PassThrough is taken for Normal.
void blend(BlendMode mode, const FloatTile& source, FloatTile& backdrop);

/// As blend(), but `backdrop` keeps its alpha, and nothing shows where it has none: a layer that is
/// clipped to it.
void blendClipped(BlendMode mode, const FloatTile& source, FloatTile& backdrop);

/// `backdrop` = `before` + (`backdrop` - `before`) · opacity · mask.
void fade(const FloatTile& before, float opacity, const Tile* mask, FloatTile& backdrop);

/// Rgba8 words with straight or premultiplied colours, from a premultiplied tile.
void storeStraight(const FloatTile& tile, TilePixels& words);
void storePremultiplied(const FloatTile& tile, TilePixels& words);

/// Normal mode, in 8 bits: `source` straight Rgba8 with its alpha times opacity (0…255) over
/// `words`, premultiplied.
void blendNormal(const Tile& source, std::uint32_t opacity, TilePixels& words);

}  // namespace gouache
