#pragma once

#include <string>

#include "core/document/command.h"
#include "core/document/document.h"

namespace gouache {

/// The canvas becomes the picture: its size, one image layer with it, and empty paint (active),
/// control and mask layers; no selection, frame, guides, references or extras.
class OpenImage final : public Command {
  public:
    /// `document` gives the new layers' ids. `image` in any format. `iccProfile`: bytes of the one
    /// in the picture's file; empty = sRGB.
    OpenImage(Document& document, ImagePtr image, std::string name = {},
              std::string iccProfile = {});

    CommandKind kind() const override { return CommandKind::OpenImage; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    std::size_t undoBytes() const override { return otherBytes_; }
    std::size_t redoBytes() const override { return otherBytes_; }

  private:
    void exchangeState(DocumentEditor& editor);

    ImagePtr image_;       ///< until the first redo
    DocumentState other_;  ///< the state to put in place next
    std::size_t otherBytes_ = 0;
};

}  // namespace gouache
