#include "core/commands/add_control_layer.h"

#include <utility>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

AddControlLayer::AddControlLayer(LayerId id, ControlSettings settings, ImagePtr image,
                                 PixelPoint position, std::string name)
    : image_(std::move(image)), position_(position) {
    layer_.id = id;
    layer_.kind = LayerKind::Control;
    layer_.name = std::move(name);
    layer_.control = std::move(settings);
    layer_.opacity = 0;
}

Result<void> AddControlLayer::check(const Document& document) const {
    GOUACHE_CHECK(checkPicture(image_));
    GOUACHE_CHECK(checkNewLayer(document, layer_.id));
    GOUACHE_CHECK(checkLayerName(layer_.name));
    const ControlSettings& control = *layer_.control;
    GOUACHE_CHECK(checkNumber("weight", control.weight, 0, ControlSettings::kMaxWeight));
    GOUACHE_CHECK(checkNumber("end", control.end, 0, 1));
    return checkNumber("start", control.start, 0, control.end);
}

void AddControlLayer::redo(DocumentEditor& editor) {
    const Document& document = editor.document();
    if (const ImagePtr image = std::exchange(image_, nullptr)) {
        layer_.pixels = TiledImage(document.size(), formatOf(layer_.kind));
        layer_.pixels.write(
            image->format() == PixelFormat::Gray8 ? converted(*image, PixelFormat::Rgb8) : *image,
            position_);
    }
    activeBefore_ = document.state().active;
    const LayerId id = layer_.id;
    editor.insertLayer(document.layers().size(), layer_);
    editor.setActive(id);
}

void AddControlLayer::undo(DocumentEditor& editor) {
    editor.takeLayer(layer_.id, activeBefore_);
}

}  // namespace gouache
