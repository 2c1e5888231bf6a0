#pragma once

#include <QImage>
#include <QList>
#include <QObject>
#include <QPointer>
#include <map>
#include <optional>

#include "core/document/canvas_extras.h"
#include "ui/canvas/canvas_overlay.h"
#include "ui/canvas/view_aids.h"

namespace gouache::ui {

class CanvasView;
class ToolSettings;

/// Reference pictures on and beside the canvas. Beside it they can be dragged, scaled by their
/// bottom right corner and picked from (colour picker, or Alt); a right click asks what to do.
class ReferenceOverlay final : public QObject, public CanvasOverlay {
    Q_OBJECT
  public:
    /// Nothing is owned; `view` outlives it or is destroyed with it.
    ReferenceOverlay(CanvasView* view, const ViewAids* aids, ToolSettings* tools, QObject* parent);
    ~ReferenceOverlay() override;

    void paint(QPainter& painter, const CanvasTransform& transform) const override;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    struct Drag {
        std::uint32_t id;
        bool scales;
        QPointF start;  ///< document pixels
        ReferenceImage before;
    };
    const ReferenceImage* referenceAt(QPointF view) const;
    bool isAtCorner(const ReferenceImage& reference, QPointF view) const;
    bool press(QPointF view, Qt::KeyboardModifiers modifiers);
    void dragTo(QPointF view);
    void askWhatToDo(std::uint32_t id, QPoint global);
    void remove(std::uint32_t id);
    bool pickColor(const ReferenceImage& reference, QPointF view);
    /// For `zoom` device pixels a pixel of it: itself, or the nearest larger of its halves.
    const QImage& imageOf(const ReferenceImage& reference, double zoom = 1) const;

    QPointer<CanvasView> view_;
    const ViewAids* aids_;
    ToolSettings* tools_;
    std::optional<Drag> drag_;
    mutable std::map<const Image*, QList<QImage>> images_;  ///< each half as large as the last
};

/// In document pixels.
QRectF areaOf(const ReferenceImage& reference);

}  // namespace gouache::ui
