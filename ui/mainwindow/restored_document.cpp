#include "ui/mainwindow/restored_document.h"

#include "core/commands/open_image.h"
#include "core/commands/place_image.h"
#include "core/commands/replace_pixels.h"
#include "core/commands/set_layer_visibility.h"

namespace gouache::ui {

namespace {

ImagePtr fitted(const Image& image, PixelSize size, PixelFormat format) {
    Image copy = converted(image, format);
    return std::make_shared<const Image>(copy.size() == size ? std::move(copy)
                                                             : resized(copy, size));
}

/// Dark strokes on white become strokes on nothing.
ImagePtr strokesOf(const Image& sketch, PixelSize size) {
    const ImagePtr gray = fitted(sketch, size, PixelFormat::Gray8);
    auto strokes = std::make_shared<Image>(size, PixelFormat::Rgba8);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            strokes->pixel(x, y)[3] = static_cast<std::uint8_t>(255 - *gray->pixel(x, y));
        }
    }
    return strokes;
}

}  // namespace

bool hasInputs(const GenerationRequest& request) {
    const bool controlled = !request.controls.empty() && request.controls.front().image;
    return request.init || request.mask || controlled;
}

Result<std::unique_ptr<Document>> documentWithInputs(const GenerationRequest& request,
                                                     ImagePtr result, const std::string& name) {
    const PixelSize size = request.size.empty() ? result->size() : request.size;
    GOUACHE_CHECK(checkCanvasSize(size));
    std::unique_ptr<Document> document = Document::standard(size);
    if (request.init) {
        GOUACHE_CHECK(document->execute(std::make_unique<OpenImage>(
            *document, fitted(*request.init, size, PixelFormat::Rgb8))));
    }
    if (const Layer* mask = document->topmost(LayerKind::Mask); mask != nullptr && request.mask) {
        GOUACHE_CHECK(document->execute(std::make_unique<ReplacePixels>(
            mask->id, fitted(*request.mask, size, PixelFormat::Gray8), PixelPoint{})));
    }
    const Layer* sketch = document->topmost(LayerKind::Control);
    if (sketch != nullptr && !request.controls.empty() && request.controls.front().image) {
        GOUACHE_CHECK(document->execute(std::make_unique<ReplacePixels>(
            sketch->id, strokesOf(*request.controls.front().image, size), PixelPoint{})));
    }
    const LayerId placed = document->newLayerId();
    GOUACHE_CHECK(document->execute(std::make_unique<PlaceImage>(
        placed, fitted(*result, size, PixelFormat::Rgb8), PixelPoint{}, name)));
    GOUACHE_CHECK(document->execute(std::make_unique<SetLayerVisibility>(placed, false)));
    return document;
}

}  // namespace gouache::ui
