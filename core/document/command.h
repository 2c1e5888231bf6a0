#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

#include "core/base/result.h"

namespace gouache {

class Document;
class DocumentEditor;
class Tile;

using TileVisitor = std::function<void(const Tile&)>;

enum class CommandKind : std::uint8_t {
    PaintStroke,
    EraseStroke,
    AddLayer,
    RemoveLayer,
    DuplicateLayer,
    RenameLayer,
    MoveLayer,
    SetLayerOpacity,
    SetLayerVisibility,
    PlaceImage,
    ReplacePixels,
    ClearLayer,
    ResizeCanvas,
    OpenImage,
    SetBlendMode,
    SetLayerLock,
    SetAlphaLock,
    SetClipping,
    AddLayerMask,
    RemoveLayerMask,
    ApplyLayerMask,
    SetLayerMaskEnabled,
    PaintLayerMask,
    GroupLayers,
    Ungroup,
    MergeDown,
    FlattenImage,
    SetControlSettings,
    SetRegionSettings,
    SetSelection,
    SetFrame,
    SetGuides,
    SetReferences,
    SetProfile,
    SmudgeStroke,
    CloneStroke,
    Fill,
    Gradient,
    DrawLine,
    DrawRectangle,
    DrawEllipse,
    MoveContent,
    TransformContent,
    CutContent,
    PasteContent,
    DeleteContent,
    CropCanvas,
    ResizeImage,
    AcceptResult
};

/// Stable key such as "paint_stroke"; the window translates it.
std::string_view nameOf(CommandKind kind);

/// One undo step. Holds what it changes as shared tiles; redo() then undo() leaves every bit as it
/// was.
class Command {
  public:
    Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;
    virtual ~Command() = default;

    virtual CommandKind kind() const = 0;

    /// Whether it can be done on the document as it is; asked once, before the first redo().
    virtual Result<void> check(const Document& document) const = 0;
    /// Also the first time.
    virtual void redo(DocumentEditor& editor) = 0;
    virtual void undo(DocumentEditor& editor) = 0;

    /// Calls `visit` for each tile that the step keeps: for undo while it is `done`, otherwise for
    /// redo. Any number of times for the same tile.
    virtual void visitKept(bool done, const TileVisitor& visit) const;
    /// Bytes beside those tiles that only this step keeps alive, while it is done or undone.
    virtual std::size_t undoBytes() const { return 0; }
    virtual std::size_t redoBytes() const { return 0; }

    /// Takes in `next`, which has just been done after this one, as part of the same step (the
    /// parts of a brush stroke, a dragged slider). False: they stay two steps.
    virtual bool merge(Command& next);
};

}  // namespace gouache
