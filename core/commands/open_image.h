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
    void visitKept(bool, const TileVisitor& visit) const override {
        for (const TilePtr& tile : own_) {
            visit(*tile);
        }
    }

  private:
    void exchangeState(DocumentEditor& editor);

    ImagePtr image_;            ///< until the first redo
    DocumentState other_;       ///< the state to put in place next
    std::vector<TilePtr> own_;  ///< tiles that only this step holds
};

}  // namespace gouache
