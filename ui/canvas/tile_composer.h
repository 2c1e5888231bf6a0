#pragma once

#include <QColor>
#include <QImage>
#include <optional>

#include "core/document/composite.h"
#include "core/document/document.h"

namespace gouache::ui {

/// A picture that covers a part of the document without being a layer: a preview or a result.
struct PlacedImage {
    QImage image;  ///< any size; scaled to `area`
    PixelRect area;
};

/// Makes what the canvas shows of a tile: the picture's layers, the placed image, the sketch, the
/// mask's colour.
class TileComposer {
  public:
    /// Not owned.
    void setDocument(const Document* document) { document_ = document; }
    void setPlaced(std::optional<PlacedImage> placed);
    const std::optional<PlacedImage>& placed() const { return placed_; }
    void setMaskColor(const QColor& color) { maskColor_ = color; }
    QColor maskColor() const { return maskColor_; }

    /// As words of QImage::Format_ARGB32_Premultiplied. Zero outside the document.
    void compose(TileIndex index, TilePixels& out) const;

  private:
    void blendPlaced(TileIndex index, TilePixels& out) const;
    void blendMask(TileIndex index, TilePixels& out) const;

    const Document* document_ = nullptr;
    std::optional<PlacedImage> placed_;
    QColor maskColor_{244, 63, 94, 118};
};

}  // namespace gouache::ui
