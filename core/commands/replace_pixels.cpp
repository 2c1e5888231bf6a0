#include "core/commands/replace_pixels.h"

#include <utility>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

ReplacePixels::ReplacePixels(LayerId id, ImagePtr image, PixelPoint position, LayerPart part)
    : id_(id), part_(part), image_(std::move(image)), position_(position) {}

Result<void> ReplacePixels::check(const Document& document) const {
    GOUACHE_CHECK(checkPicture(image_));
    GOUACHE_CHECK(checkPart(document, id_, part_));
    const bool isGray = image_->format() == PixelFormat::Gray8;
    if (isGray != (document.layer(id_)->part(part_).format() == PixelFormat::Gray8)) {
        return makeError(ErrorCode::InvalidRequest, "the picture's format is not the layer's");
    }
    return {};
}

void ReplacePixels::redo(DocumentEditor& editor) {
    if (image_) {
        const TiledImage& before = editor.document().layer(id_)->part(part_);
        TiledImage after = before;
        after.write(*image_, position_);
        delta_ = TileDelta::between(before, after);
        image_.reset();
    }
    editor.setTiles(id_, delta_, DocumentEditor::Side::After, part_);
}

void ReplacePixels::undo(DocumentEditor& editor) {
    editor.setTiles(id_, delta_, DocumentEditor::Side::Before, part_);
}

}  // namespace gouache
