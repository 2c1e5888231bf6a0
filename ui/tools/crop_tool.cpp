#include "ui/tools/crop_tool.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/commands/reshape_canvas.h"
#include "core/transform/reshape.h"
#include "ui/bridge/error_text.h"
#include "ui/canvas/canvas_transform.h"
#include "ui/tools/crop_settings.h"
#include "ui/tools/tool_handles.h"

namespace gouache::ui {

namespace {

/// Less is a click, in document pixels.
constexpr double kLeastDrag = 2;

PixelRect rounded(const QRectF& box) {
    const auto whole = [](double value) {
        return static_cast<int>(
            std::lround(std::clamp(value, -4.0 * kMaxCanvasSide, 4.0 * kMaxCanvasSide)));
    };
    const int left = whole(box.left());
    const int top = whole(box.top());
    return {left, top, std::clamp(whole(box.right()) - left, 1, kMaxCanvasSide),
            std::clamp(whole(box.bottom()) - top, 1, kMaxCanvasSide)};
}

/// The rectangle from one point towards another, with the given proportion where there is one.
QRectF between(QPointF from, QPointF to, QSizeF aspect) {
    QPointF way = to - from;
    if (!aspect.isEmpty()) {
        const double ratio = aspect.width() / aspect.height();
        const double width = std::max(std::abs(way.x()), std::abs(way.y()) * ratio);
        way = {std::copysign(width, way.x()), std::copysign(width / ratio, way.y())};
    }
    return QRectF(from, from + way).normalized();
}

QRectF boundsOf(const Quad& quad) {
    const auto [left, right] = std::minmax({quad[0].x, quad[1].x, quad[2].x, quad[3].x});
    const auto [top, bottom] = std::minmax({quad[0].y, quad[1].y, quad[2].y, quad[3].y});
    return {QPointF(left, top), QPointF(right, bottom)};
}

}  // namespace

void CropTool::activate(ToolCanvas& canvas) {
    settings_ = &canvas.settings();
    connections_ = std::make_unique<QObject>();
    auto& shared = CropSettings::of(*settings_);
    QObject::connect(&shared, &CropSettings::edited, connections_.get(),
                     [this, &canvas](const PixelRect& area) {
                         setArea(canvas, rounded(QRectF(area.x, area.y, area.width, area.height)));
                     });
    QObject::connect(&shared, &CropSettings::aspectChanged, connections_.get(), [this, &canvas] {
        const QSizeF aspect = CropSettings::of(canvas.settings()).aspect();
        if (area_ && !aspect.isEmpty()) {
            // The largest with this proportion in the middle of what there is.
            const double scale =
                std::min(area_->width / aspect.width(), area_->height / aspect.height());
            const QSizeF size = aspect * scale;
            setArea(canvas, rounded(QRectF(area_->x + (area_->width - size.width()) / 2,
                                           area_->y + (area_->height - size.height()) / 2,
                                           size.width(), size.height())));
        }
    });
    QObject::connect(&shared, &CropSettings::applied, connections_.get(),
                     [this, &canvas] { crop(canvas); });
    QObject::connect(&shared, &CropSettings::resetWanted, connections_.get(),
                     [this, &canvas] { setArea(canvas, {}); });
    setArea(canvas, {});
    // What is selected is the first proposal.
    if (const TiledImage* selection = canvas.document().selection()) {
        if (const PixelRect bounds = selection->contentBounds(); !bounds.empty()) {
            setArea(canvas, bounds);
        }
    }
}

void CropTool::deactivate(ToolCanvas& canvas) {
    connections_.reset();
    setArea(canvas, {});
    settings_ = nullptr;
}

void CropTool::setArea(ToolCanvas& canvas, const std::optional<PixelRect>& area) {
    area_ = area;
    CropSettings::of(canvas.settings()).setCanvas(canvas.document().area());
    CropSettings::of(canvas.settings()).setArea(area);
    canvas.updateOverlay();
}

void CropTool::lookAt(const ToolCanvas& canvas, QPointF view) {
    handle_.reset();
    grip_ = Grip::New;
    cursor_ = Qt::CrossCursor;
    if (!area_) {
        return;
    }
    const FreeTransform shape(*area_);
    handle_ = handleAt(canvas, shape, view);
    if (handle_) {
        grip_ = Grip::Handle;
        cursor_ = handleCursor(canvas, shape, *handle_);
    } else if (isInside(canvas, shape, view)) {
        grip_ = Grip::Inside;
        cursor_ = Qt::SizeAllCursor;
    }
}

void CropTool::hover(ToolCanvas& canvas, const ToolPoint& point) {
    const auto before = handle_;
    lookAt(canvas, point.view);
    if (before != handle_) {
        canvas.updateOverlay();
    }
}

void CropTool::press(ToolCanvas& canvas, const ToolPoint& point) {
    lookAt(canvas, point.view);
    start_ = grip_ == Grip::New ? canvas.snapped(point.document) : point.document;
    before_ = area_;
}

void CropTool::move(ToolCanvas& canvas, const ToolPoint& point) {
    const QSizeF aspect = CropSettings::of(canvas.settings()).aspect();
    const QPointF way = point.document - start_;
    if (grip_ == Grip::Inside && before_) {
        const QPointF corner = canvas.snapped(QPointF(before_->x + way.x(), before_->y + way.y()));
        setArea(canvas, rounded(QRectF(corner, QSizeF(before_->width, before_->height))));
    } else if (grip_ == Grip::Handle && before_) {
        const QPointF to = canvas.snapped(point.document);
        const bool keeps = !aspect.isEmpty() || point.modifiers.testFlag(Qt::ShiftModifier);
        setArea(canvas, rounded(boundsOf(FreeTransform(*before_)
                                             .dragged(*handle_, {to.x(), to.y()}, keeps,
                                                      point.modifiers.testFlag(Qt::AltModifier))
                                             .corners())));
    } else if (std::hypot(way.x(), way.y()) >= kLeastDrag) {
        const bool square = point.modifiers.testFlag(Qt::ShiftModifier) && aspect.isEmpty();
        setArea(canvas, rounded(between(start_, canvas.snapped(point.document),
                                        square ? QSizeF(1, 1) : aspect)));
    }
}

void CropTool::release(ToolCanvas& canvas, const ToolPoint& point) {
    lookAt(canvas, point.view);
}

void CropTool::cancel(ToolCanvas& canvas) {
    setArea(canvas, before_);
}

void CropTool::doubleClick(ToolCanvas& canvas, const ToolPoint&) {
    if (grip_ == Grip::Inside) {
        crop(canvas);
    }
}

bool CropTool::wantsKey(int key, Qt::KeyboardModifiers modifiers) const {
    return area_ && modifiers == Qt::NoModifier &&
           (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape);
}

void CropTool::keyPress(ToolCanvas& canvas, int key, Qt::KeyboardModifiers) {
    if (key == Qt::Key_Escape) {
        setArea(canvas, {});
    } else {
        crop(canvas);
    }
}

void CropTool::crop(ToolCanvas& canvas) {
    if (!area_) {
        return;
    }
    const PixelRect area = *area_;
    if (area == canvas.document().area()) {
        setArea(canvas, {});
        return;
    }
    if (const auto checked = checkCanvasSize(area.size()); !checked.ok()) {
        canvas.tell(errorSentence(checked.error()));
        return;
    }
    if (const auto done = canvas.execute(std::make_unique<ReshapeCanvas>(
            CommandKind::CropCanvas, croppedState(canvas.document().state(), area)));
        !done.ok()) {
        canvas.tell(errorSentence(done.error()));
        return;
    }
    setArea(canvas, {});
}

void CropTool::paintOverlay(QPainter& painter, const ToolCanvas& canvas) const {
    if (!area_) {
        return;
    }
    const CanvasTransform& transform = canvas.transform();
    const Document& document = canvas.document();
    QPainterPath away;
    away.addPolygon(transform.toViewPolygon(document.area()));
    away.closeSubpath();
    QPainterPath kept;
    kept.addPolygon(transform.toViewPolygon(*area_));
    kept.closeSubpath();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(away.subtracted(kept), QColor(10, 11, 14, 150));
    // Thirds, to compose by.
    painter.setPen(QPen(QColor(255, 255, 255, 90), 1));
    for (const double part : {1.0 / 3, 2.0 / 3}) {
        const double x = area_->x + area_->width * part;
        const double y = area_->y + area_->height * part;
        painter.drawLine(transform.toView(QPointF(x, area_->y)),
                         transform.toView(QPointF(x, area_->bottom())));
        painter.drawLine(transform.toView(QPointF(area_->x, y)),
                         transform.toView(QPointF(area_->right(), y)));
    }
    paintHandles(painter, canvas, FreeTransform(*area_), handle_);
}

}  // namespace gouache::ui
