#pragma once

#include <utility>

#include "core/document/command.h"
#include "core/document/document.h"

namespace gouache {

/// Consecutive ones merge until Document::endMerging(), so that dragging is one step.
class SetGuides final : public Command {
  public:
    /// At most 1,000 of either kind, near the canvas.
    explicit SetGuides(Guides value) : other_(std::move(value)) {}

    CommandKind kind() const override { return CommandKind::SetGuides; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    bool merge(Command& next) override;

  private:
    Guides other_;  ///< what to put in place next
};

}  // namespace gouache
