#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/units.h"
#include "core/document/canvas_extras.h"
#include "core/document/command.h"
#include "core/document/document_change.h"
#include "core/document/history.h"
#include "core/document/layer.h"

namespace gouache {

inline constexpr int kMaxCanvasSide = 16384;

/// ValueOutOfRange where a canvas cannot have this size.
Result<void> checkCanvasSize(PixelSize size);

/// Everything of a document that undo brings back. A cheap value: pixels are shared.
struct DocumentState {
    PixelSize size;
    std::vector<Layer> layers;  ///< bottom to top, groups above their members (layer_tree.h)
    LayerId active;
    bool hasSelection = false;  ///< false: everything may be changed
    TiledImage selection;  ///< Gray8 of the document's size, 255 = selected; while hasSelection
    PixelRect frame;       ///< what is generated; empty = the whole canvas
    Guides guides;
    std::vector<ReferenceImage> references;  ///< bottom to top
    std::string iccProfile;  ///< bytes of the profile that came with the document; empty = sRGB
    /// What other modules keep with the document, by a name of their own (content of files that a
    /// format brings and the studio does not know, settings).
    std::map<std::string, std::string> extras;

    bool operator==(const DocumentState&) const = default;
};

/// InvalidRequest where the state breaks a rule that its members name: sizes and formats, the layer
/// tree, unique ids, ranges.
Result<void> checkState(const DocumentState& state);

/// A canvas: layers of one size, their order, and its undo history. Content changes only by
/// commands (core/commands); each change is told to the observers as typed events. Used on one
/// thread.
class Document {
  public:
    /// Without layers. `size` passes checkCanvasSize().
    explicit Document(PixelSize size);
    /// With empty layers: paint (active), control, mask; bottom to top.
    static std::unique_ptr<Document> standard(PixelSize size);
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    PixelSize size() const { return state_.size; }
    PixelRect area() const { return {0, 0, state_.size.width, state_.size.height}; }
    /// Bottom to top.
    std::span<const Layer> layers() const { return state_.layers; }
    /// Null where there is none (any more).
    const Layer* layer(LayerId id) const;
    std::optional<std::size_t> indexOf(LayerId id) const;
    /// Highest layer of the kind; null where there is none.
    const Layer* topmost(LayerKind kind) const;
    /// The layer that tools work on; null only while there are no layers.
    const Layer* active() const { return layer(state_.active); }
    /// Mask: tools work on the active layer's mask. Pixels wherever it has none.
    LayerPart activePart() const;
    /// Null while nothing is selected, which means that everything may be changed.
    const TiledImage* selection() const {
        return state_.hasSelection ? &state_.selection : nullptr;
    }
    /// What is generated: the frame, or the whole canvas. May reach outside of the canvas.
    PixelRect frame() const { return state_.frame.empty() ? area() : state_.frame; }
    /// What pixels of a new layer of the kind are kept in.
    PixelFormat pixelFormat(LayerKind kind) const { return formatOf(kind); }
    /// A copy that shares the pixels.
    const DocumentState& state() const { return state_; }

    /// Not an undo step. Does nothing where `id` is no layer.
    void setActive(LayerId id, LayerPart part = LayerPart::Pixels);
    /// A document as it was kept: from a file, a journal. `state` is well-formed (checkState());
    /// `state.active` may be none. No undo steps. Ids of later layers are above those in `state`.
    void restore(DocumentState state);
    /// For a layer to be added.
    LayerId newLayerId() { return {++lastLayerId_}; }

    /// Does `command` and keeps it for undo; drops what was undone. On an error nothing has
    /// changed.
    Result<void> execute(std::unique_ptr<Command> command);
    /// False where there is nothing to undo or redo.
    bool undo();
    bool redo();
    /// The next command starts a step of its own, even where it could merge (end of a stroke).
    void endMerging() { history_.endMerging(); }

    const History& history() const { return history_; }
    void markSaved();
    void setUndoBudget(std::size_t bytes);

    /// Not owned; removes itself before it dies. Adding or removing from within an event is
    /// allowed.
    void addObserver(DocumentObserver* observer);
    void removeObserver(DocumentObserver* observer);

  private:
    friend class DocumentEditor;
    void adopt(DocumentState state);
    void notify(const DocumentChange& change);

    DocumentState state_;
    History history_;
    std::vector<DocumentObserver*> observers_;
    std::uint32_t lastLayerId_ = 0;
    LayerPart activePart_ = LayerPart::Pixels;
};

}  // namespace gouache
