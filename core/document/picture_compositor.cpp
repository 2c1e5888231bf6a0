#include "core/document/picture_compositor.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>
#include <ranges>

#include "core/base/worker_pool.h"
#include "core/document/blend_kernels.h"
#include "core/document/layer_tree.h"

namespace gouache {

namespace {

std::uint32_t wholeOpacity(const Layer& layer) {
    return static_cast<std::uint32_t>(std::lround(std::clamp(layer.opacity, 0.0, 1.0) * 255));
}

/// Whether the mode changes the backdrop also where the source has nothing.
bool clearsAround(BlendMode mode) {
    return mode == BlendMode::DestinationIn || mode == BlendMode::DestinationAtop;
}

bool isPlainMode(const Layer& layer) {
    return layer.blend == BlendMode::Normal ||
           (layer.blend == BlendMode::PassThrough && layer.kind == LayerKind::Group);
}

/// 64 KiB: too much for the stack of a thread that goes into groups in groups.
std::unique_ptr<FloatTile> newTile() {
    return std::make_unique_for_overwrite<FloatTile>();
}

}  // namespace

PictureCompositor::PictureCompositor(std::span<const Layer> layers)
    : nodes_(nodesOf(layers, LayerId{})) {}

std::vector<PictureCompositor::Node> PictureCompositor::nodesOf(std::span<const Layer> layers,
                                                                LayerId parent) {
    std::vector<Node> nodes;
    // What a group holds lies directly below it: the layers since the last sibling.
    std::size_t first = 0;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const Layer& layer = layers[i];
        if (layer.parent != parent) {
            continue;
        }
        const std::span<const Layer> members = layers.subspan(first, i - first);
        first = i + 1;
        const bool isGroup = layer.kind == LayerKind::Group;
        if (!isGroup && !isPicture(layer.kind)) {
            continue;
        }
        Node node{&layer, isGroup ? nodesOf(members, layer.id) : std::vector<Node>(), {}};
        if (layer.clipped && !nodes.empty()) {
            nodes.back().clipped.push_back(std::move(node));
        } else {
            nodes.push_back(std::move(node));
        }
    }
    return nodes;
}

bool PictureCompositor::touches(const Node& node, TileIndex index) {
    const Layer& layer = *node.layer;
    if (!layer.visible || layer.opacity <= 0) {
        return false;
    }
    if (clearsAround(layer.blend)) {
        return true;
    }
    if (hasActiveMask(layer) && !layer.mask.tile(index)) {
        return false;
    }
    return layer.kind == LayerKind::Group
               ? std::ranges::any_of(node.members,
                                     [&](const Node& member) { return touches(member, index); })
               : layer.pixels.tile(index) != nullptr;
}

PictureCompositor::Found PictureCompositor::findPlain(std::span<const Node> nodes, TileIndex index,
                                                      std::vector<Plain>& plain) {
    for (auto node = nodes.rbegin(); node != nodes.rend(); ++node) {
        const Layer& layer = *node->layer;
        if (!touches(*node, index)) {
            continue;
        }
        const bool clips = std::ranges::any_of(
            node->clipped, [&](const Node& clipped) { return touches(clipped, index); });
        if (clips || hasActiveMask(layer) || !isPlainMode(layer)) {
            return Found::NotPlain;
        }
        const std::uint32_t opacity = wholeOpacity(layer);
        if (layer.kind == LayerKind::Group) {
            if (opacity != 255) {
                return Found::NotPlain;
            }
            const Found found = findPlain(node->members, index, plain);
            if (found != Found::Everything) {
                return found;
            }
        } else if (opacity > 0) {
            const Tile* tile = layer.pixels.tile(index).get();
            plain.push_back({&layer, opacity});
            if (opacity == 255 && tile->isOpaque()) {
                return Found::Covered;
            }
        }
    }
    return Found::Everything;
}

bool PictureCompositor::compose(TileIndex index, TilePixels& out) const {
    std::vector<Plain> plain;
    if (findPlain(nodes_, index, plain) == Found::NotPlain) {
        composeExactly(index, out);
        return true;
    }
    out.fill(0);
    for (auto share = plain.rbegin(); share != plain.rend(); ++share) {
        blendNormal(*share->layer->pixels.tile(index), share->opacity, out);
    }
    return !plain.empty();
}

bool PictureCompositor::compose(TileIndex index, LayerId active, UnderCache& cache,
                                TilePixels& out) const {
    std::vector<Plain> plain;
    if (findPlain(nodes_, index, plain) == Found::NotPlain) {
        composeExactly(index, out);
        return true;
    }
    std::ranges::reverse(plain);
    const auto own =
        std::ranges::find_if(plain, [&](const Plain& share) { return share.layer->id == active; });
    const auto below = static_cast<std::size_t>(own - plain.begin());
    const auto blendFrom = [&](std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end; ++i) {
            blendNormal(*plain[i].layer->pixels.tile(index), plain[i].opacity, out);
        }
    };
    // One layer below costs no more than the copy would.
    if (own == plain.end() || below < 2) {
        out.fill(0);
        blendFrom(0, plain.size());
        return !plain.empty();
    }
    const auto isKept = [&](const UnderCache::Entry& entry) {
        return entry.shares.size() == below &&
               std::ranges::equal(entry.shares,
                                  plain | std::views::take(static_cast<std::ptrdiff_t>(below)),
                                  [&](const UnderCache::Share& kept, const Plain& share) {
                                      return kept.tile == share.layer->pixels.tile(index) &&
                                             kept.opacity == share.opacity;
                                  });
    };
    if (const UnderCache::Entry* entry = cache.find(index); entry != nullptr && isKept(*entry)) {
        out = entry->pixels;
    } else {
        out.fill(0);
        blendFrom(0, below);
        UnderCache::Entry& made = cache.make(index);
        made.pixels = out;
        made.shares.clear();
        for (std::size_t i = 0; i < below; ++i) {
            made.shares.push_back({plain[i].layer->pixels.tile(index), plain[i].opacity});
        }
    }
    blendFrom(below, plain.size());
    return true;
}

void PictureCompositor::composeExactly(TileIndex index, TilePixels& out) const {
    const auto exact = newTile();
    composeExact(index, *exact);
    storePremultiplied(*exact, out);
}

bool PictureCompositor::composeStraight(TileIndex index, TilePixels& out) const {
    std::vector<Plain> plain;
    if (findPlain(nodes_, index, plain) != Found::NotPlain) {
        if (plain.empty()) {
            out.fill(0);
            return false;
        }
        if (plain.size() == 1 && plain.front().opacity == 255) {
            std::memcpy(out.data(), plain.front().layer->pixels.tile(index)->data(), sizeof(out));
            return true;
        }
    }
    const auto exact = newTile();
    composeExact(index, *exact);
    storeStraight(*exact, out);
    return true;
}

bool PictureCompositor::composeExact(TileIndex index, FloatTile& out) const {
    out.clear();
    const bool any =
        std::ranges::any_of(nodes_, [&](const Node& node) { return touches(node, index); });
    if (any) {
        composeNodes(nodes_, index, out);
    }
    return any;
}

void PictureCompositor::composeNodes(std::span<const Node> nodes, TileIndex index, FloatTile& out) {
    for (const Node& node : nodes) {
        if (touches(node, index)) {
            composeNode(node, index, out);
        }
    }
}

void PictureCompositor::composeNode(const Node& node, TileIndex index, FloatTile& out) {
    const Layer& layer = *node.layer;
    const Tile* mask = hasActiveMask(layer) ? layer.mask.tile(index).get() : nullptr;
    if (layer.blend == BlendMode::PassThrough && layer.kind == LayerKind::Group &&
        node.clipped.empty()) {
        if (layer.opacity >= 1 && mask == nullptr) {
            composeNodes(node.members, index, out);
            return;
        }
        const auto before = newTile();
        *before = out;
        composeNodes(node.members, index, out);
        fade(*before, static_cast<float>(layer.opacity), mask, out);
        return;
    }
    const auto source = newTile();
    sourceOf(node, index, *source);
    blend(layer.blend, *source, out);
}

void PictureCompositor::sourceOf(const Node& node, TileIndex index, FloatTile& source) {
    const Layer& layer = *node.layer;
    const auto opacity = static_cast<float>(layer.opacity);
    const Tile* tile = layer.pixels.tile(index).get();
    const Tile* mask = hasActiveMask(layer) ? layer.mask.tile(index).get() : nullptr;
    const bool hidden = hasActiveMask(layer) && mask == nullptr;
    const bool isGroup = layer.kind == LayerKind::Group;
    if (hidden || (!isGroup && tile == nullptr)) {
        source.clear();
        return;
    }
    const bool clips = std::ranges::any_of(
        node.clipped, [&](const Node& clipped) { return touches(clipped, index); });
    if (!isGroup && !clips) {
        loadStraight(*tile, opacity, mask, source);
        return;
    }
    const auto base = newTile();
    base->clear();
    if (isGroup) {
        composeNodes(node.members, index, *base);
    } else {
        loadStraight(*tile, 1, nullptr, source);
        blend(BlendMode::Normal, source, *base);
    }
    for (const Node& clipped : node.clipped) {
        if (touches(clipped, index)) {
            const auto own = newTile();
            sourceOf(clipped, index, *own);
            blendClipped(clipped.layer->blend, *own, *base);
        }
    }
    unpremultiply(*base, opacity, mask, source);
}

TiledImage composedPixels(std::span<const Layer> layers, PixelSize size) {
    TiledImage result(size, PixelFormat::Rgba8);
    const PictureCompositor compositor(layers);
    const auto columns = static_cast<std::size_t>(result.columns());
    std::vector<TilePtr> tiles(columns * static_cast<std::size_t>(result.rows()));
    WorkerPool::shared().forEach(tiles.size(), [&](std::size_t i) {
        const TileIndex index{static_cast<int>(i % columns), static_cast<int>(i / columns)};
        auto tile = std::make_shared<Tile>(PixelFormat::Rgba8);
        TilePixels words;
        if (compositor.composeStraight(index, words)) {
            std::memcpy(tile->data(), words.data(), sizeof(words));
            tiles[i] = std::move(tile);
        }
    });
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        result.setTile({static_cast<int>(i % columns), static_cast<int>(i / columns)},
                       std::move(tiles[i]));
    }
    return result;
}

}  // namespace gouache
