#include "core/commands/set_profile.h"

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

Result<void> SetProfile::check(const Document&) const {
    constexpr double kMaxBytes = 16 << 20;
    return checkNumber("profile bytes", static_cast<double>(other_.size()), 0, kMaxBytes);
}

void SetProfile::redo(DocumentEditor& editor) {
    std::string before = editor.document().state().iccProfile;
    editor.setProfile(std::exchange(other_, std::move(before)));
}

void SetProfile::undo(DocumentEditor& editor) {
    redo(editor);
}

}  // namespace gouache
