#pragma once

#include <utility>

#include "core/document/command.h"
#include "core/document/document.h"

namespace gouache {

/// The generation frame. Consecutive ones merge until Document::endMerging(), so that dragging is
/// one step.
class SetFrame final : public Command {
  public:
    /// Empty = the whole canvas. Sides up to kMaxCanvasSide; may reach outside of the canvas, but
    /// not further than its own size.
    explicit SetFrame(PixelRect value) : other_(std::move(value)) {}

    CommandKind kind() const override { return CommandKind::SetFrame; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    bool merge(Command& next) override;

  private:
    PixelRect other_;  ///< what to put in place next
};

}  // namespace gouache
