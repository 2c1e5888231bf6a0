#include "core/document/composite.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <vector>

#include "core/document/pixel_math.h"

namespace gouache {

namespace {

std::uint32_t opacityOf(const Layer& layer) {
    return static_cast<std::uint32_t>(std::lround(std::clamp(layer.opacity, 0.0, 1.0) * 255));
}

// The loop that every repaint waits for: with AVX2, where the processor has it, five times as fast.
// Sanitizers run before the choice between the two can be made.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define GOUACHE_WITH_AVX2 __attribute__((target_clones("avx2", "default")))
#else
#define GOUACHE_WITH_AVX2
#endif

GOUACHE_WITH_AVX2 void blendWords(const std::uint32_t* source, std::uint32_t opacity,
                                  std::uint32_t* out) {
    for (int i = 0; i < kTileArea; ++i) {
        out[i] = over(premultiplied(source[i], opacity), out[i]);
    }
}

void load(const Tile& tile, TilePixels& words) {
    std::memcpy(words.data(), tile.data(), sizeof(words));
}

bool isOpaque(const Tile& tile) {
    std::uint32_t all = 0xffffffffU;
    const std::uint8_t* bytes = tile.data();
    for (int i = 0; i < kTileArea; ++i) {
        std::uint32_t word;
        std::memcpy(&word, bytes + std::ptrdiff_t{4} * i, 4);
        all &= word;
    }
    return all >> 24 == 255;
}

struct Contribution {
    const Tile* tile;
    std::uint32_t opacity;
};

/// The layers' tiles from the topmost opaque one up; what lies below it does not show.
std::vector<Contribution> contributionsOf(std::span<const Layer> layers,
                                          bool (*includes)(LayerKind), TileIndex index) {
    std::vector<Contribution> found;
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
        if (!layer->visible || !includes(layer->kind)) {
            continue;
        }
        const Tile* tile = layer->pixels.tile(index).get();
        const std::uint32_t opacity = opacityOf(*layer);
        if (tile == nullptr || opacity == 0) {
            continue;
        }
        found.push_back({tile, opacity});
        if (opacity == 255 && isOpaque(*tile)) {
            break;
        }
    }
    std::ranges::reverse(found);
    return found;
}

void blendStraight(const Contribution& layer, TilePixels& out) {
    TilePixels words;
    load(*layer.tile, words);
    for (std::size_t i = 0; i < words.size(); ++i) {
        out[i] = overStraight(words[i], layer.opacity, out[i]);
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

bool blendTile(std::span<const Layer> layers, bool (*includes)(LayerKind), TileIndex index,
               TilePixels& out) {
    const std::vector<Contribution> contributions = contributionsOf(layers, includes, index);
    for (const Contribution& layer : contributions) {
        TilePixels words;
        load(*layer.tile, words);
        blendWords(words.data(), layer.opacity, out.data());
    }
    return !contributions.empty();
}

bool maskTile(std::span<const Layer> layers, TileIndex index, TileValues& out) {
    out.fill(0);
    bool any = false;
    for (const Layer& layer : layers) {
        if (!layer.visible || layer.kind != LayerKind::Mask) {
            continue;
        }
        const Tile* tile = layer.pixels.tile(index).get();
        if (tile == nullptr) {
            continue;
        }
        any = true;
        const std::uint32_t opacity = opacityOf(layer);
        const std::uint8_t* values = tile->data();
        for (std::size_t i = 0; i < out.size(); ++i) {
            out[i] = std::max(out[i], static_cast<std::uint8_t>(mul255(values[i], opacity)));
        }
    }
    return any;
}

Image mergedPicture(const Document& document, const PixelRect& area) {
    if (area.empty()) {
        return {};
    }
    Image picture(area.size(), PixelFormat::Rgba8);
    forTiles(document, area, [&](TileIndex index, const PixelRect& part) {
        const auto contributions = contributionsOf(document.layers(), isPicture, index);
        if (contributions.empty()) {
            return;
        }
        TilePixels words{};
        for (const Contribution& layer : contributions) {
            blendStraight(layer, words);
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
    for (const Layer& layer : document.layers()) {
        if (!layer.visible || layer.kind != LayerKind::Mask) {
            continue;
        }
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
    }
    return mask;
}

Image mergedSketch(const Document& document) {
    Image sketch(document.size(), PixelFormat::Rgb8);
    std::ranges::fill(sketch.bytes(), std::uint8_t{255});
    forTiles(document, document.area(), [&](TileIndex index, const PixelRect& part) {
        TilePixels words;
        words.fill(0xffffffffU);
        if (!blendTile(document.layers(), isControl, index, words)) {
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
    for (const Layer& layer : document.layers()) {
        if (layer.visible && layer.kind == kind) {
            bounds = united(bounds, layer.pixels.contentBounds());
        }
    }
    return bounds;
}

bool hasContent(const Document& document, LayerKind kind) {
    return std::ranges::any_of(document.layers(), [kind](const Layer& layer) {
        return layer.visible && layer.kind == kind && layer.pixels.hasContent();
    });
}

}  // namespace gouache
