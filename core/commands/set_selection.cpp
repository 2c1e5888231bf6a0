#include "core/commands/set_selection.h"

#include <utility>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"
#include "core/document/tile_delta.h"

namespace gouache {

Result<void> SetSelection::check(const Document& document) const {
    if (other_ && (other_->size() != document.size() || other_->format() != PixelFormat::Gray8)) {
        return makeError(ErrorCode::InvalidRequest, "the selection does not fit the canvas");
    }
    return {};
}

void SetSelection::redo(DocumentEditor& editor) {
    const Document& document = editor.document();
    std::optional<TiledImage> before;
    if (const TiledImage* selection = document.selection()) {
        before = *selection;
    }
    const TiledImage none(document.size(), PixelFormat::Gray8);
    const TiledImage& was = before ? *before : none;
    const TiledImage& is = other_ ? *other_ : none;
    PixelRect changed;
    for (const PixelRect& area : TileDelta::between(was, is).areas()) {
        changed = united(changed, area);
    }
    own_ = exclusiveTiles(was, is);
    editor.setSelection(other_ ? &*other_ : nullptr, changed);
    other_ = std::move(before);
}

bool SetSelection::merge(Command& next) {
    const auto* later = dynamic_cast<const SetSelection*>(&next);
    return stroke_ != 0 && later != nullptr && later->stroke_ == stroke_;
}

}  // namespace gouache
