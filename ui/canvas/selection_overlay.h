#pragma once

#include <QList>
#include <QObject>
#include <QPolygonF>
#include <QRegion>
#include <QTimer>

#include "core/base/units.h"
#include "ui/canvas/canvas_overlay.h"
#include "ui/canvas/canvas_transform.h"

class QWidget;

namespace gouache {
class Document;
}

namespace gouache::ui {

/// The edge of what is selected as marching ants. Only the part in the view is looked for.
class SelectionOverlay final : public QObject, public CanvasOverlay {
    Q_OBJECT
  public:
    /// Repaints `view`, which is not owned and outlives it.
    explicit SelectionOverlay(QWidget* view);

    /// Not owned; null = nothing.
    void setDocument(const Document* document);
    /// Something else is selected.
    void invalidate();
    bool isShown() const { return shown_; }
    void setShown(bool shown);

    void paint(QPainter& painter, const CanvasTransform& transform) const override;

  private:
    void march();
    void find(const CanvasTransform& transform) const;
    void updateTimer();

    QWidget* view_;
    const Document* document_ = nullptr;
    QTimer timer_;
    int phase_ = 0;
    bool shown_ = true;
    // Found when it is painted, for the transform that it was painted with.
    mutable bool found_ = false;
    mutable CanvasTransform transform_;
    mutable QSize viewSize_;
    mutable QList<QPolygonF> lines_;
    mutable QRegion region_;
};

}  // namespace gouache::ui
