#pragma once

#include <QColor>
#include <QImage>
#include <memory>
#include <optional>
#include <utility>

#include "core/document/composite.h"
#include "core/document/document.h"
#include "core/document/picture_compositor.h"
#include "core/document/under_cache.h"
#include "core/io/display_transform.h"

namespace gouache::ui {

/// A picture that covers a part of the document without being a layer: a preview or a result.
struct PlacedImage {
    QImage image;  ///< any size; scaled to `area`
    PixelRect area;
};

/// Makes what the canvas shows of a tile: the picture's layers, the placed image, the control
/// layers, the colours of regions and mask.
class TileComposer {
  public:
    /// Not owned.
    void setDocument(const Document* document);
    void setPlaced(std::optional<PlacedImage> placed);
    const std::optional<PlacedImage>& placed() const { return placed_; }
    /// Null = the display shows sRGB as it is.
    void setDisplayTransform(std::shared_ptr<const DisplayTransform> transform) {
        display_ = std::move(transform);
    }
    void setMaskColor(const QColor& color) { maskColor_ = color; }
    QColor maskColor() const { return maskColor_; }

    /// Before compose(), after any change of the document.
    void update();

    /// As words of QImage::Format_ARGB32_Premultiplied. Zero outside the document. May be called on
    /// several threads at once.
    void compose(TileIndex index, TilePixels& out) const;

  private:
    void blendPlaced(TileIndex index, TilePixels& out) const;
    void blendMask(TileIndex index, TilePixels& out) const;

    const Document* document_ = nullptr;
    std::optional<PictureCompositor> compositor_;
    mutable UnderCache under_;
    PixelSize underSize_;  ///< that it was reset to
    std::optional<PlacedImage> placed_;
    std::shared_ptr<const DisplayTransform> display_;
    QColor maskColor_{244, 63, 94, 118};
};

}  // namespace gouache::ui
