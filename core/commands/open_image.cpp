#include "core/commands/open_image.h"

#include <utility>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

OpenImage::OpenImage(Document& document, ImagePtr image, std::string name, std::string iccProfile)
    : image_(std::move(image)) {
    for (const LayerKind kind :
         {LayerKind::Image, LayerKind::Paint, LayerKind::Control, LayerKind::Mask}) {
        other_.layers.push_back(makeLayer(document.newLayerId(), kind, {}));
    }
    other_.layers.front().name = std::move(name);
    other_.iccProfile = std::move(iccProfile);
    other_.active = other_.layers[1].id;
}

Result<void> OpenImage::check(const Document&) const {
    GOUACHE_CHECK(checkPicture(image_));
    GOUACHE_CHECK(checkLayerName(other_.layers.front().name));
    return checkCanvasSize(image_->size());
}

void OpenImage::redo(DocumentEditor& editor) {
    if (image_) {
        other_.size = image_->size();
        for (Layer& layer : other_.layers) {
            layer.pixels = TiledImage(other_.size, formatOf(layer.kind));
        }
        other_.layers.front().pixels = TiledImage::fromImage(
            image_->format() == PixelFormat::Gray8 ? converted(*image_, PixelFormat::Rgb8)
                                                   : *image_);
        image_.reset();
    }
    exchangeState(editor);
}

void OpenImage::undo(DocumentEditor& editor) {
    exchangeState(editor);
}

void OpenImage::exchangeState(DocumentEditor& editor) {
    DocumentState next = std::exchange(other_, editor.document().state());
    own_ = exclusiveTiles(other_, next);
    editor.reset(std::move(next));
}

}  // namespace gouache
