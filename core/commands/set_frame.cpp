#include "core/commands/set_frame.h"

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

Result<void> SetFrame::check(const Document& document) const {
    if (other_.empty()) {
        return {};
    }
    const PixelSize canvas = document.size();
    GOUACHE_CHECK(checkNumber("width", other_.width, 1, kMaxCanvasSide));
    GOUACHE_CHECK(checkNumber("height", other_.height, 1, kMaxCanvasSide));
    GOUACHE_CHECK(checkNumber("x", other_.x, -other_.width, canvas.width));
    return checkNumber("y", other_.y, -other_.height, canvas.height);
}

void SetFrame::redo(DocumentEditor& editor) {
    PixelRect before = editor.document().state().frame;
    editor.setFrame(std::exchange(other_, std::move(before)));
}

void SetFrame::undo(DocumentEditor& editor) {
    redo(editor);
}

bool SetFrame::merge(Command& next) {
    return dynamic_cast<const SetFrame*>(&next) != nullptr;
}

}  // namespace gouache
