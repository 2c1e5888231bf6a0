#include "core/commands/set_references.h"

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

Result<void> SetReferences::check(const Document&) const {
    constexpr double kMost = 200;
    constexpr double kFar = 1e6;
    GOUACHE_CHECK(checkNumber("reference pictures", static_cast<double>(other_.size()), 0, kMost));
    for (const ReferenceImage& reference : other_) {
        GOUACHE_CHECK(checkPicture(reference.image));
        GOUACHE_CHECK(checkNumber("x", reference.x, -kFar, kFar));
        GOUACHE_CHECK(checkNumber("y", reference.y, -kFar, kFar));
        GOUACHE_CHECK(checkNumber("scale", reference.scale, 0.001, 1000));
    }
    return {};
}

void SetReferences::redo(DocumentEditor& editor) {
    std::vector<ReferenceImage> before = editor.document().state().references;
    editor.setReferences(std::exchange(other_, std::move(before)));
}

void SetReferences::undo(DocumentEditor& editor) {
    redo(editor);
}

bool SetReferences::merge(Command& next) {
    return dynamic_cast<const SetReferences*>(&next) != nullptr;
}

}  // namespace gouache
