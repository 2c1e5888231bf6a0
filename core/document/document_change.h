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
    /// Not empty; inside the document; may touch more pixels than changed.
    std::vector<PixelRect> areas;
    LayerPart part = LayerPart::Pixels;
};
struct LayerAdded {
    LayerId layer;
    std::size_t index;
};
struct LayerRemoved {
    LayerId layer;
    std::size_t index;  ///< where it was
};
/// One layer that holds no others; its group may be another one.
struct LayerMoved {
    LayerId layer;
    std::size_t from;
    std::size_t to;
};
/// The layers are the same, but their order and groups may be different.
struct LayersRearranged {};
/// Mask: there is one or not, it counts or not; its values may be others everywhere.
enum class LayerProperty : std::uint8_t {
    Name,
    Visible,
    Opacity,
    Blend,
    Locked,
    AlphaLocked,
    Clipped,
    Mask,
    Control,
    Region
};
struct LayerPropertyChanged {
    LayerId layer;
    LayerProperty property;
};
struct ActiveLayerChanged {
    LayerId layer;  ///< 0 = none
    LayerPart part = LayerPart::Pixels;
};
struct SelectionChanged {
    PixelRect area;  ///< pixels that may differ; empty where only hasSelection changed
};
struct FrameChanged {};
struct GuidesChanged {};
struct ReferencesChanged {};
struct ProfileChanged {};
struct ExtrasChanged {};
/// Everything may be different: size, layers, pixels.
struct DocumentReset {};
/// What undo() and redo() would do, or isModified(), is different. Comes after the other events of
/// a command.
struct HistoryChanged {};

using DocumentChange =
    std::variant<PixelsChanged, LayerAdded, LayerRemoved, LayerMoved, LayersRearranged,
                 LayerPropertyChanged, ActiveLayerChanged, SelectionChanged, FrameChanged,
                 GuidesChanged, ReferencesChanged, ProfileChanged, ExtrasChanged, DocumentReset,
                 HistoryChanged>;

/// Hears of every change of a document, on its thread. Must not change the document from within.
class DocumentObserver {
  public:
    virtual ~DocumentObserver() = default;
    virtual void onDocumentChanged(const Document& document, const DocumentChange& change) = 0;
};

}  // namespace gouache
