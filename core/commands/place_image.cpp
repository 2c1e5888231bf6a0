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
    const std::size_t index = placeFor(document);
    return checkInsertion(document, layer_.kind, index, parentAt(document.layers(), index));
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
    index_ = placeFor(document);
    layer_.parent = parentAt(document.layers(), *index_);
    activeBefore_ = document.state().active;
    const LayerId id = layer_.id;
    editor.insertLayer(*index_, layer_);
    editor.setActive(id);
}

std::size_t PlaceImage::placeFor(const Document& document) const {
    std::size_t above = 0;
    for (std::size_t i = 0; i < document.layers().size(); ++i) {
        const Layer& layer = document.layers()[i];
        const bool counts = isPicture(layer.kind) || layer.kind == LayerKind::Group;
        above = counts && !layer.parent ? i + 1 : above;
    }
    return index_.value_or(above);
}

void PlaceImage::undo(DocumentEditor& editor) {
    editor.takeLayer(layer_.id, activeBefore_);
}

}  // namespace gouache
