#include "core/commands/set_layer_opacity.h"

#include <sstream>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

Result<void> SetLayerOpacity::check(const Document& document) const {
    GOUACHE_CHECK(checkLayer(document, id_));
    if (!(after_ >= 0 && after_ <= 1)) {
        std::ostringstream value;
        value.imbue(std::locale::classic());
        value << after_;
        return makeError(ErrorCode::ValueOutOfRange, "opacity", value.str(), "0", "1");
    }
    return {};
}

void SetLayerOpacity::redo(DocumentEditor& editor) {
    before_ = editor.document().layer(id_)->opacity;
    editor.setOpacity(id_, after_);
}

void SetLayerOpacity::undo(DocumentEditor& editor) {
    editor.setOpacity(id_, before_);
}

bool SetLayerOpacity::merge(Command& next) {
    const auto* later = dynamic_cast<const SetLayerOpacity*>(&next);
    if (later == nullptr || later->id_ != id_) {
        return false;
    }
    after_ = later->after_;
    return true;
}

}  // namespace gouache
