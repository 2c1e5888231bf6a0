#pragma once

#include <QImage>
#include <QRect>
#include <QTransform>
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
    void setDisplayTransform(std::shared_ptr<const DisplayTransform> transform);
    QColor maskColor() const { return composer_.maskColor(); }

    /// From here on paint() has kFrameTime; what does not get made in it is made by later ones.
    void startFrame();
    /// Whether all that paint() was asked for since startFrame() is there; otherwise paint again.
    bool isComplete() const { return complete_; }
    /// `painter` works in device pixels; paints `clip`, also what lies round the document.
    void paint(QPainter& painter, const CanvasTransform& transform, const QRect& clip);

  private:
    /// The scaled document, {0, 0} its corner: what CanvasTransform::frame() turns.
    QRect scaledRect(const CanvasTransform& transform) const;
    /// What there is to be painted of the document.
    struct Part {
        QRect clip;           ///< in pixels of scaledRect(), inside it
        QRect source;         ///< of `image`; a little more than what `clip` shows
        double scale;         ///< from `image` to scaledRect()
        const QImage* image;  ///< a level of the pyramid
        QImage checkerboard;  ///< null where nothing is translucent
        bool smooth;
        bool upright;  ///< turned by whole quarters only
    };
    std::optional<Part> prepare(const CanvasTransform& transform, const QRect& clip);
    /// `painter` works in pixels of scaledRect(). Any thread.
    static void paintPart(QPainter& painter, const Part& part);
    /// `area` in device pixels, as `painter`.
    void paintOnThreads(QPainter& painter, const QTransform& frame, const QRect& area,
                        const Part& part);
    void paintSurroundings(QPainter& painter, const CanvasTransform& transform,
                           const QRect& clip) const;
    const QImage& checkerboard(double devicePixelRatio);

    /// A frame has 8 ms; a part of it goes to the painter.
    static constexpr std::chrono::microseconds kFrameTime{4500};

    const Document* document_ = nullptr;
    std::chrono::steady_clock::time_point deadline_;
    bool complete_ = true;
    TileComposer composer_;
    MipPyramid pyramid_;
    QImage checkerboard_;
    QImage buffer_;  ///< of paintOnThreads()
    int checkerCell_ = 0;
    bool checkerDark_ = false;
};

}  // namespace gouache::ui
