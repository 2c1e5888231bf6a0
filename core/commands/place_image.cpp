#include "core/commands/place_image.h"

#include <utility>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

PlaceImage::PlaceImage(LayerId id, ImagePtr image, PixelPoint position, std::string name,
                       std::optional<std::size_t> index)
    : image_(std::move(image)), position_(position), index_(index) {
    layer_.id = id;
    layer_.kind = LayerKind::Image;
    layer_.name = std::move(name);
}

Result<void> PlaceImage::check(const Document& document) const {
    GOUACHE_CHECK(checkPicture(image_));
    GOUACHE_CHECK(checkNewLayer(document, layer_.id));
    GOUACHE_CHECK(checkLayerName(layer_.name));
    return checkIndex(index_.value_or(0), document.layers().size());
}

void PlaceImage::redo(DocumentEditor& editor) {
    const Document& document = editor.document();
    if (image_) {
        layer_.pixels = TiledImage(document.size(), PixelFormat::Rgba8);
        layer_.pixels.write(image_->format() == PixelFormat::Gray8
                                ? converted(*image_, PixelFormat::Rgb8)
                                : *image_,
                            position_);
        image_.reset();
    }
    if (!index_) {
        std::size_t above = 0;
        for (std::size_t i = 0; i < document.layers().size(); ++i) {
            above = isPicture(document.layers()[i].kind) ? i + 1 : above;
        }
        index_ = above;
    }
    activeBefore_ = document.state().active;
    const LayerId id = layer_.id;
    editor.insertLayer(*index_, layer_);
    editor.setActive(id);
}

void PlaceImage::undo(DocumentEditor& editor) {
    editor.takeLayer(layer_.id, activeBefore_);
}

}  // namespace gouache
