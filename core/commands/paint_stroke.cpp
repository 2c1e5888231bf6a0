#include "core/commands/paint_stroke.h"

#include <atomic>
#include <utility>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

PaintStroke::PaintStroke(LayerId layer, LayerPart part, CommandKind kind, std::uint64_t stroke,
                         TileDelta delta)
    : layer_(layer),
      part_(part),
      kind_(part == LayerPart::Mask ? CommandKind::PaintLayerMask : kind),
      stroke_(stroke),
      delta_(std::move(delta)) {}

std::uint64_t PaintStroke::newStroke() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

Result<void> PaintStroke::check(const Document& document) const {
    return checkPart(document, layer_, part_);
}

void PaintStroke::redo(DocumentEditor& editor) {
    editor.setTiles(layer_, delta_, DocumentEditor::Side::After, part_);
}

void PaintStroke::undo(DocumentEditor& editor) {
    editor.setTiles(layer_, delta_, DocumentEditor::Side::Before, part_);
}

bool PaintStroke::merge(Command& next) {
    const auto* part = dynamic_cast<const PaintStroke*>(&next);
    if (part == nullptr || part->layer_ != layer_ || part->part_ != part_ ||
        part->stroke_ != stroke_) {
        return false;
    }
    delta_.append(part->delta_);
    return true;
}

}  // namespace gouache
