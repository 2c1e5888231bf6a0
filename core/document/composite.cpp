#include "core/document/composite.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <utility>
#include <vector>

#include "core/base/worker_pool.h"
#include "core/document/blend_kernels.h"
#include "core/document/layer_tree.h"
#include "core/document/picture_compositor.h"
#include "core/document/pixel_math.h"

namespace gouache {

namespace {

std::uint32_t opacityOf(const Layer& layer) {
    return static_cast<std::uint32_t>(std::lround(std::clamp(layer.opacity, 0.0, 1.0) * 255));
}

/// Calls visit(layer) for the shown layers of the kind, bottom to top.
template <typename Visitor>
void forShown(std::span<const Layer> layers, LayerKind kind, Visitor&& visit) {
    for (const Layer& layer : layers) {
        if (layer.kind == kind && isShown(layers, layer)) {
            visit(layer);
        }
    }
}

/// Calls visit(index, area of the tile in the document) for the tiles of `area`, which is cut at
/// the document.
template <typename Visitor>
void forTiles(const Document& document, const PixelRect& area, Visitor&& visit) {
    const PixelRect inner = intersected(area, document.area());
    if (inner.empty()) {
        return;
    }
    const TileRange range = tilesOf(inner);
    for (int y = range.first.y; y <= range.last.y; ++y) {
        for (int x = range.first.x; x <= range.last.x; ++x) {
            visit(TileIndex{x, y},
                  intersected({x * kTileSize, y * kTileSize, kTileSize, kTileSize}, inner));
        }
    }
}

}  // namespace

bool blendControls(std::span<const Layer> layers, TileIndex index, TilePixels& out) {
    bool any = false;
    forShown(layers, LayerKind::Control, [&](const Layer& layer) {
        const Tile* tile = layer.pixels.tile(index).get();
        const std::uint32_t opacity = opacityOf(layer);
        if (tile != nullptr && opacity > 0) {
            blendNormal(*tile, opacity, out);
            any = true;
        }
    });
    return any;
}

bool blendRegions(std::span<const Layer> layers, TileIndex index, std::uint32_t opacity,
                  TilePixels& out) {
    bool any = false;
    forShown(layers, LayerKind::Region, [&](const Layer& layer) {
        const Tile* tile = layer.pixels.tile(index).get();
        if (tile == nullptr) {
            return;
        }
        any = true;
        const auto& [red, green, blue] = layer.region->color;
        const std::uint32_t color = red | std::uint32_t{green} << 8 | std::uint32_t{blue} << 16;
        const std::uint32_t strength = mul255(opacity, opacityOf(layer));
        for (std::size_t i = 0; i < out.size(); ++i) {
            const std::uint32_t alpha = mul255(tile->data()[i], strength);
            out[i] = over(premultiplied(color | alpha << 24), out[i]);
        }
    });
    return any;
}

bool maskTile(std::span<const Layer> layers, TileIndex index, TileValues& out) {
    out.fill(0);
    bool any = false;
    forShown(layers, LayerKind::Mask, [&](const Layer& layer) {
        const Tile* tile = layer.pixels.tile(index).get();
        if (tile == nullptr) {
            return;
        }
        any = true;
        const std::uint32_t opacity = opacityOf(layer);
        const std::uint8_t* values = tile->data();
        for (std::size_t i = 0; i < out.size(); ++i) {
            out[i] = std::max(out[i], static_cast<std::uint8_t>(mul255(values[i], opacity)));
        }
    });
    return any;
}

Image mergedPicture(const Document& document, const PixelRect& area) {
    if (area.empty()) {
        return {};
    }
    Image picture(area.size(), PixelFormat::Rgba8);
    const PictureCompositor compositor(document.layers());
    std::vector<std::pair<TileIndex, PixelRect>> tiles;
    forTiles(document, area,
             [&](TileIndex index, const PixelRect& part) { tiles.emplace_back(index, part); });
    WorkerPool::shared().forEach(tiles.size(), [&](std::size_t i) {
        const auto& [index, part] = tiles[i];
        TilePixels words;
        if (!compositor.composeStraight(index, words)) {
            return;
        }
        for (int y = part.y; y < part.bottom(); ++y) {
            const int first = (y - index.y * kTileSize) * kTileSize + part.x - index.x * kTileSize;
            std::memcpy(picture.pixel(part.x - area.x, y - area.y), words.data() + first,
                        static_cast<std::size_t>(part.width) * 4);
        }
    });
    return picture;
}

Image mergedPicture(const Document& document) {
    return mergedPicture(document, document.area());
}

Image mergedMask(const Document& document) {
    Image mask(document.size(), PixelFormat::Gray8);
    forShown(document.layers(), LayerKind::Mask, [&](const Layer& layer) {
        forTiles(document, document.area(), [&](TileIndex index, const PixelRect& part) {
            const Tile* tile = layer.pixels.tile(index).get();
            if (tile == nullptr) {
                return;
            }
            for (int y = part.y; y < part.bottom(); ++y) {
                const std::uint8_t* values = tile->pixel(0, y - index.y * kTileSize);
                std::uint8_t* row = mask.pixel(part.x, y);
                for (int x = 0; x < part.width; ++x) {
                    row[x] = std::max(row[x], values[x]);
                }
            }
        });
    });
    return mask;
}

Image mergedSketch(const Document& document) {
    Image sketch(document.size(), PixelFormat::Rgb8);
    std::ranges::fill(sketch.bytes(), std::uint8_t{255});
    forTiles(document, document.area(), [&](TileIndex index, const PixelRect& part) {
        TilePixels words;
        words.fill(0xffffffffU);
        if (!blendControls(document.layers(), index, words)) {
            return;
        }
        for (int y = part.y; y < part.bottom(); ++y) {
            const std::uint32_t* from =
                words.data() + std::ptrdiff_t{y - index.y * kTileSize} * kTileSize;
            std::uint8_t* row = sketch.pixel(part.x, y);
            for (int x = 0; x < part.width; ++x) {
                row[0] = static_cast<std::uint8_t>(from[x]);
                row[1] = static_cast<std::uint8_t>(from[x] >> 8);
                row[2] = static_cast<std::uint8_t>(from[x] >> 16);
                row += 3;
            }
        }
    });
    return sketch;
}

PixelRect contentBounds(const Document& document, LayerKind kind) {
    PixelRect bounds;
    forShown(document.layers(), kind,
             [&](const Layer& layer) { bounds = united(bounds, layer.pixels.contentBounds()); });
    return bounds;
}

bool hasContent(const Document& document, LayerKind kind) {
    return std::ranges::any_of(document.layers(), [&](const Layer& layer) {
        return layer.kind == kind && isShown(document.layers(), layer) && layer.pixels.hasContent();
    });
}

}  // namespace gouache
