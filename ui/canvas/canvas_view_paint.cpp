// What the CanvasView paints over the picture.
#include <QPaintEvent>
#include <QPainter>

#include "ui/canvas/canvas_decorations.h"
#include "ui/canvas/canvas_overlay.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/selection_overlay.h"

namespace gouache::ui {

void CanvasView::paintEvent(QPaintEvent* event) {
    followDevicePixelRatio();
    QPainter painter(this);
    const double ratio = transform_.devicePixelRatio();
    renderer_.startFrame();
    painter.save();
    painter.scale(1 / ratio, 1 / ratio);
    for (const QRect& part : event->region()) {
        const QRectF device(part.x() * ratio, part.y() * ratio, part.width() * ratio,
                            part.height() * ratio);
        renderer_.paint(painter, transform_, device.toAlignedRect());
    }
    painter.restore();
    paintDecorations(painter);
    if (!renderer_.isComplete()) {
        QMetaObject::invokeMethod(this, qOverload<>(&QWidget::update), Qt::QueuedConnection);
    }
}

void CanvasView::paintDecorations(QPainter& painter) {
    if (document_ == nullptr) {
        return;
    }
    if (showsHint_) {
        paintHint(painter, transform_.toView(document_->area()),
                  tr("Describe a picture and generate it, or drop one here."));
    }
    if (staged_) {
        paintStagedFrame(painter, transform_.toViewPolygon(staged_->area));
        if (showsBefore_) {
            paintBadge(painter, transform_.toView(staged_->area), tr("Before"));
        }
    }
    if (progress_) {
        paintProgressFrame(painter, transform_.toViewPolygon(progress_->area), progress_->part,
                           framePhase_);
    }
    painter.save();
    ants_->paint(painter, transform_);
    painter.restore();
    for (const CanvasOverlay* overlay : overlays_) {
        painter.save();
        overlay->paint(painter, transform_);
        painter.restore();
    }
    for (const Tool* tool : {activeTool_, pressedTool_ != activeTool_ ? pressedTool_ : nullptr}) {
        if (tool != nullptr) {
            painter.save();
            tool->paintOverlay(painter, *this);
            painter.restore();
        }
    }
    if (!shownOutline_.isEmpty() && pointer_) {
        if (const auto diameter = shownTool().outlineDiameter(*settings_)) {
            paintBrushOutline(painter, *pointer_, *diameter * transform_.scale());
        }
    }
}

}  // namespace gouache::ui
