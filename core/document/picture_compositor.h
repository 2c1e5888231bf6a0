#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/document/float_tile.h"
#include "core/document/layer.h"
#include "core/document/under_cache.h"

namespace gouache {

/// Makes the picture of a document's layers, tile by tile: groups, clipping, layer masks, blend
/// modes and opacity. Points into the layers it is made of. Its functions may be called on several
/// threads at once.
class PictureCompositor {
  public:
    /// Image, paint and group layers of `layers`; bottom to top, well-formed (layer_tree.h).
    explicit PictureCompositor(std::span<const Layer> layers);

    /// Premultiplied, for showing. False where there is nothing; `out` is then all zero.
    bool compose(TileIndex index, TilePixels& out) const;

    /// The same, with what lies below the layer `active` from `cache`, or put into it. The same
    /// pixels.
    bool compose(TileIndex index, LayerId active, UnderCache& cache, TilePixels& out) const;

    /// Straight alpha, for files. Where only one layer shows and it is opaque, its pixels are
    /// copied bit by bit. False where there is nothing; `out` is then all zero.
    bool composeStraight(TileIndex index, TilePixels& out) const;

    /// Premultiplied, in full precision. False where there is nothing; `out` is then all zero.
    bool composeExact(TileIndex index, FloatTile& out) const;

  private:
    struct Node {
        const Layer* layer = nullptr;
        std::vector<Node> members;  ///< of a group, bottom to top
        std::vector<Node> clipped;  ///< what is clipped to this layer, bottom to top
    };
    /// A layer that mixes in Normal mode and without a mask, in a tile in which it has something.
    struct Plain {
        const Layer* layer;
        std::uint32_t opacity;  ///< 1…255
    };
    enum class Found : std::uint8_t { Everything, Covered, NotPlain };

    void composeExactly(TileIndex index, TilePixels& out) const;
    static std::vector<Node> nodesOf(std::span<const Layer> layers, LayerId parent);
    /// From the top down, until one covers the tile.
    static Found findPlain(std::span<const Node> nodes, TileIndex index, std::vector<Plain>& plain);
    /// Whether the layer may change the tile at all.
    static bool touches(const Node& node, TileIndex index);
    static void composeNodes(std::span<const Node> nodes, TileIndex index, FloatTile& out);
    static void composeNode(const Node& node, TileIndex index, FloatTile& out);
    /// Straight colours of the layer with all that is clipped to it, alpha with its opacity and
    /// mask.
    static void sourceOf(const Node& node, TileIndex index, FloatTile& source);

    std::vector<Node> nodes_;
};

/// The whole picture of `layers`, Rgba8, straight alpha, on a canvas of `size`. Uses
/// WorkerPool::shared().
TiledImage composedPixels(std::span<const Layer> layers, PixelSize size);

}  // namespace gouache
