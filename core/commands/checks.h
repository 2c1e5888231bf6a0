#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/document/document.h"
#include "core/document/layer_checks.h"
#include "core/document/layer_tree.h"

namespace gouache {

inline constexpr std::size_t kMaxLayerNameBytes = 400;

/// ValueOutOfRange. NaN is out of every range.
Result<void> checkNumber(const std::string& name, double value, double least, double most);
/// InvalidRequest where it is none or another layer's.
Result<void> checkNewLayer(const Document& document, LayerId id);
/// ValueOutOfRange: 0…last.
Result<void> checkIndex(std::size_t index, std::size_t last);
/// ValueOutOfRange: bytes.
Result<void> checkLayerName(const std::string& name);
/// InvalidRequest where there is none or it is empty.
Result<void> checkPicture(const ImagePtr& image);

/// LayerPlaceInvalid where a new layer of the kind cannot be inserted at `index` in `parent`.
Result<void> checkInsertion(const Document& document, LayerKind kind, std::size_t index,
                            LayerId parent);

/// The tiles that `kept` holds and `other` does not, each once.
std::vector<TilePtr> exclusiveTiles(const DocumentState& kept, const DocumentState& other);
std::vector<TilePtr> exclusiveTiles(const TiledImage& kept, const TiledImage& other);

/// Where a new layer goes.
struct LayerSlot {
    std::size_t index;
    LayerId parent;
};
/// `index` none = above the active layer and in its group; the top where there is none. `parent`
/// none = parentAt(index).
LayerSlot slotFor(const Document& document, std::optional<std::size_t> index,
                  std::optional<LayerId> parent);

}  // namespace gouache
