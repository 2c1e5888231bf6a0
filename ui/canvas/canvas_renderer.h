#pragma once

#include <QPixmap>
#include <QRect>
#include <optional>

#include "core/document/document.h"
#include "ui/canvas/canvas_transform.h"
#include "ui/canvas/mip_pyramid.h"
#include "ui/canvas/tile_composer.h"

class QPainter;

namespace gouache::ui {

/// Paints the document's pixels: a checkerboard where nothing is, then the picture from the nearest
/// larger level of its pyramid. Smooth below 300 %, square pixels from there on.
class CanvasRenderer {
  public:
    /// Not owned; null = nothing.
    void setDocument(const Document* document);
    void invalidate(const PixelRect& area) { pyramid_.invalidate(area); }
    /// Everything that the layer holds.
    void invalidate(const Layer& layer);
    void invalidateAll();

    void setPlaced(std::optional<PlacedImage> placed);
    const std::optional<PlacedImage>& placed() const { return composer_.placed(); }
    void setMaskColor(const QColor& color);
    QColor maskColor() const { return composer_.maskColor(); }

    /// `painter` works in device pixels; paints `clip`, also what lies round the document.
    void paint(QPainter& painter, const CanvasTransform& transform, const QRect& clip);

    /// The document in device pixels.
    QRect documentRect(const CanvasTransform& transform) const;

  private:
    void paintDocument(QPainter& painter, const CanvasTransform& transform, const QRect& clip);
    void paintSurroundings(QPainter& painter, const CanvasTransform& transform,
                           const QRect& clip) const;
    const QPixmap& checkerboard(double devicePixelRatio);

    const Document* document_ = nullptr;
    TileComposer composer_;
    MipPyramid pyramid_;
    QPixmap checkerboard_;
    int checkerCell_ = 0;
    bool checkerDark_ = false;
};

}  // namespace gouache::ui
