#include "core/commands/resize_canvas.h"

#include <utility>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

namespace {

/// Keeps sums of offset and side far from overflow.
constexpr int kMaxOffset = 4 * kMaxCanvasSide;

}  // namespace

Result<void> ResizeCanvas::check(const Document&) const {
    for (const auto& [name, value] : {std::pair("x", offset_.x), std::pair("y", offset_.y)}) {
        if (value < -kMaxOffset || value > kMaxOffset) {
            return makeError(ErrorCode::ValueOutOfRange, name, std::to_string(value),
                             std::to_string(-kMaxOffset), std::to_string(kMaxOffset));
        }
    }
    return checkCanvasSize(size_);
}

void ResizeCanvas::redo(DocumentEditor& editor) {
    before_ = editor.document().state();
    DocumentState after = before_;
    after.size = size_;
    for (Layer& layer : after.layers) {
        layer.pixels = layer.pixels.moved(size_, offset_);
        if (layer.hasMask) {
            layer.mask = layer.mask.moved(size_, offset_);
        }
    }
    if (after.hasSelection) {
        after.selection = after.selection.moved(size_, offset_);
    }
    if (!after.frame.empty()) {
        after.frame.x += offset_.x;
        after.frame.y += offset_.y;
    }
    for (double& x : after.guides.vertical) {
        x += offset_.x;
    }
    for (double& y : after.guides.horizontal) {
        y += offset_.y;
    }
    for (ReferenceImage& reference : after.references) {
        reference.x += offset_.x;
        reference.y += offset_.y;
    }
    own_ = exclusiveTiles(before_, after);
    editor.reset(std::move(after));
}

void ResizeCanvas::undo(DocumentEditor& editor) {
    own_.clear();
    editor.reset(std::exchange(before_, {}));
}

}  // namespace gouache
