#include "ui/canvas/picture_overlay.h"

#include <QPainter>

#include "ui/canvas/canvas_transform.h"
#include "ui/canvas/canvas_view.h"

namespace gouache::ui {

PictureOverlay::PictureOverlay(CanvasView* view) : QObject(view), view_(view) {
    view_->addOverlay(this);
}

void PictureOverlay::show(const QImage& image, const PixelRect& area) {
    image_ = image;
    area_ = area;
    view_->update();
}

void PictureOverlay::paint(QPainter& painter, const CanvasTransform& transform) const {
    if (image_.isNull()) {
        return;
    }
    painter.save();
    painter.setTransform(transform.matrix(), true);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(area_.x, area_.y, area_.width, area_.height), image_);
    painter.restore();
}

}  // namespace gouache::ui
