#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/document/layer.h"

namespace gouache {

// Layers are a flat list from bottom to top. A group lies above its members, and its members and
// theirs lie directly below it without a gap.

/// Groups in groups in groups…: no deeper than this.
inline constexpr int kMaxGroupDepth = 16;

/// Where a layer stands, apart from what it is.
struct LayerPlace {
    LayerId id;
    LayerId parent;
    bool operator==(const LayerPlace&) const = default;
};

std::vector<LayerPlace> placesOf(std::span<const Layer> layers);

/// Whether `places`, of the layers in `layers` in any order, keep the rule above: every parent is a
/// group, above its members, without a gap and not too deep.
bool isLayerTree(std::span<const Layer> layers, std::span<const LayerPlace> places);

/// First index of the layer and what it holds: [result, index]. `index` itself for a layer that
/// holds nothing.
std::size_t subtreeStart(std::span<const Layer> layers, std::size_t index);

/// Whether `layer` lies in `group`, at any depth. `group` is not in itself.
bool isInside(std::span<const Layer> layers, LayerId layer, LayerId group);

/// How many groups the layer lies in.
int depthOf(std::span<const Layer> layers, const Layer& layer);

/// Visible itself and in visible groups only.
bool isShown(std::span<const Layer> layers, const Layer& layer);
/// Has a mask that is not switched off.
bool hasActiveMask(const Layer& layer);
/// Locked itself or in a locked group.
bool isLocked(std::span<const Layer> layers, const Layer& layer);

/// The group that a layer inserted at `index` joins: that of the layer which has that index now,
/// or that layer itself where it is a group that holds something. 0 at the top.
LayerId parentAt(std::span<const Layer> layers, std::size_t index);

/// Where what lies at `from` (with what it holds) comes to have its topmost at `to`, in `parent`.
/// Not checked; see isLayerTree().
std::vector<LayerPlace> placesAfterMove(std::span<const Layer> layers, std::size_t from,
                                        std::size_t to, LayerId parent);

}  // namespace gouache
