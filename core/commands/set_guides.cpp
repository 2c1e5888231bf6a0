#include "core/commands/set_guides.h"

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

Result<void> SetGuides::check(const Document&) const {
    constexpr double kMost = 1000;
    for (const auto& places : {other_.vertical, other_.horizontal}) {
        GOUACHE_CHECK(checkNumber("guides", static_cast<double>(places.size()), 0, kMost));
        for (const double place : places) {
            GOUACHE_CHECK(checkNumber("guide", place, -kMaxCanvasSide, 2 * kMaxCanvasSide));
        }
    }
    return {};
}

void SetGuides::redo(DocumentEditor& editor) {
    Guides before = editor.document().state().guides;
    editor.setGuides(std::exchange(other_, std::move(before)));
}

void SetGuides::undo(DocumentEditor& editor) {
    redo(editor);
}

bool SetGuides::merge(Command& next) {
    return dynamic_cast<const SetGuides*>(&next) != nullptr;
}

}  // namespace gouache
