#pragma once

#include <QPixmap>
#include <QRect>
#include <chrono>
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

    /// From here on paint() has kFrameTime; what does not get made in it is made by later ones.
    void startFrame();
    /// Whether all that paint() was asked for since startFrame() is there; otherwise paint again.
    bool isComplete() const { return complete_; }
    /// `painter` works in device pixels; paints `clip`, also what lies round the document.
    void paint(QPainter& painter, const CanvasTransform& transform, const QRect& clip);

    /// The document in device pixels.
    QRect documentRect(const CanvasTransform& transform) const;

  private:
    void paintDocument(QPainter& painter, const CanvasTransform& transform, const QRect& clip);
    void paintSurroundings(QPainter& painter, const CanvasTransform& transform,
                           const QRect& clip) const;
    const QPixmap& checkerboard(double devicePixelRatio);

    /// A frame has 8 ms; a part of it goes to the painter.
    static constexpr std::chrono::microseconds kFrameTime{4500};

    const Document* document_ = nullptr;
    std::chrono::steady_clock::time_point deadline_;
    bool complete_ = true;
    TileComposer composer_;
    MipPyramid pyramid_;
    QPixmap checkerboard_;
    int checkerCell_ = 0;
    bool checkerDark_ = false;
};

}  // namespace gouache::ui
