#pragma once

#include <cstddef>
#include <cstdint>
#include <variant>
#include <vector>

#include "core/base/units.h"
#include "core/document/layer.h"

namespace gouache {

class Document;

/// Events tell what has changed already. Indices count from the bottom layer.
struct PixelsChanged {
    LayerId layer;
    std::vector<PixelRect>
        areas;  ///< not empty; inside the document; may touch more pixels than changed
};
struct LayerAdded {
    LayerId layer;
    std::size_t index;
};
struct LayerRemoved {
    LayerId layer;
    std::size_t index;  ///< where it was
};
struct LayerMoved {
    LayerId layer;
    std::size_t from;
    std::size_t to;
};
enum class LayerProperty : std::uint8_t { Name, Visible, Opacity };
struct LayerPropertyChanged {
    LayerId layer;
    LayerProperty property;
};
struct ActiveLayerChanged {
    LayerId layer;  ///< 0 = none
};
/// Everything may be different: size, layers, pixels.
struct DocumentReset {};
/// What undo() and redo() would do, or isModified(), is different. Comes after the other events of
/// a command.
struct HistoryChanged {};

using DocumentChange =
    std::variant<PixelsChanged, LayerAdded, LayerRemoved, LayerMoved, LayerPropertyChanged,
                 ActiveLayerChanged, DocumentReset, HistoryChanged>;

/// Hears of every change of a document, on its thread. Must not change the document from within.
class DocumentObserver {
  public:
    virtual ~DocumentObserver() = default;
    virtual void onDocumentChanged(const Document& document, const DocumentChange& change) = 0;
};

}  // namespace gouache
