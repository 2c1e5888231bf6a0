#pragma once

#include <utility>

#include "core/document/command.h"
#include "core/document/document.h"

namespace gouache {

/// Consecutive ones merge until Document::endMerging(), so that dragging is one step.
class SetReferences final : public Command {
  public:
    /// All of them, bottom to top; see ReferenceImage.
    explicit SetReferences(std::vector<ReferenceImage> value) : other_(std::move(value)) {}

    CommandKind kind() const override { return CommandKind::SetReferences; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    bool merge(Command& next) override;

  private:
    std::vector<ReferenceImage> other_;  ///< what to put in place next
};

}  // namespace gouache
