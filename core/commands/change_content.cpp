#include "core/commands/change_content.h"

#include <algorithm>
#include <atomic>
#include <utility>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

ChangeContent::ChangeContent(CommandKind kind, std::vector<ContentChange> changes,
                             std::optional<TiledImage> selection, std::uint64_t session)
    : kind_(kind),
      changes_(std::move(changes)),
      otherSelection_(std::move(selection)),
      session_(session) {}

std::uint64_t ChangeContent::newSession() {
    static std::atomic<std::uint64_t> last = 0;
    return ++last;
}

Result<void> ChangeContent::check(const Document& document) const {
    for (const ContentChange& change : changes_) {
        GOUACHE_CHECK(checkPart(document, change.layer, change.part));
    }
    if (otherSelection_ &&
        (document.selection() == nullptr || otherSelection_->size() != document.size() ||
         otherSelection_->format() != PixelFormat::Gray8)) {
        return makeError(ErrorCode::InvalidRequest, "the selection does not fit the canvas");
    }
    return {};
}

void ChangeContent::redo(DocumentEditor& editor) {
    for (const ContentChange& change : changes_) {
        editor.setTiles(change.layer, change.delta, DocumentEditor::Side::After, change.part);
    }
    exchangeSelection(editor);
}

void ChangeContent::undo(DocumentEditor& editor) {
    for (const ContentChange& change : changes_) {
        editor.setTiles(change.layer, change.delta, DocumentEditor::Side::Before, change.part);
    }
    exchangeSelection(editor);
}

void ChangeContent::exchangeSelection(DocumentEditor& editor) {
    if (!otherSelection_) {
        return;
    }
    TiledImage before = *editor.document().selection();
    PixelRect changed;
    for (const PixelRect& area : TileDelta::between(before, *otherSelection_).areas()) {
        changed = united(changed, area);
    }
    editor.setSelection(&*otherSelection_, changed);
    otherSelection_ = std::move(before);
}

void ChangeContent::visitKept(bool done, const TileVisitor& visit) const {
    for (const ContentChange& change : changes_) {
        change.delta.visitKept(done, visit);
    }
    if (otherSelection_) {
        otherSelection_->forEachTile(visit);
    }
}

bool ChangeContent::merge(Command& next) {
    const auto* later = dynamic_cast<const ChangeContent*>(&next);
    if (later == nullptr || session_ == 0 || later->session_ != session_ ||
        later->otherSelection_.has_value() != otherSelection_.has_value()) {
        return false;
    }
    for (const ContentChange& change : later->changes_) {
        const auto mine = std::ranges::find_if(changes_, [&](const ContentChange& own) {
            return own.layer == change.layer && own.part == change.part;
        });
        if (mine == changes_.end()) {
            changes_.push_back(change);
        } else {
            mine->delta.append(change.delta);
        }
    }
    return true;
}

}  // namespace gouache
