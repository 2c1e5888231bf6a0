#pragma once

#include <utility>

#include "core/document/command.h"
#include "core/document/document.h"

namespace gouache {

/// The colour profile that the pixels' values are meant in.
class SetProfile final : public Command {
  public:
    /// Bytes of an ICC profile, at most 16 MiB; empty = sRGB.
    explicit SetProfile(std::string value) : other_(std::move(value)) {}

    CommandKind kind() const override { return CommandKind::SetProfile; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;

  private:
    std::string other_;  ///< what to put in place next
};

}  // namespace gouache
