#include "ui/canvas/reference_overlay.h"

#include <QEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "core/commands/set_references.h"
#include "ui/bridge/image_convert.h"
#include "ui/canvas/canvas_decorations.h"
#include "ui/canvas/canvas_view.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

/// Logical pixels round the corner that scales.
constexpr double kCornerReach = 12;
constexpr double kLeastScale = 1.0 / 256;
constexpr double kMostScale = 64;

}  // namespace

QRectF areaOf(const ReferenceImage& reference) {
    return {reference.x, reference.y, reference.image->width() * reference.scale,
            reference.image->height() * reference.scale};
}

ReferenceOverlay::ReferenceOverlay(CanvasView* view, const ViewAids* aids, ToolSettings* tools,
                                   QObject* parent)
    : QObject(parent), view_(view), aids_(aids), tools_(tools) {
    view->addOverlay(this);
    view->installEventFilter(this);
}

ReferenceOverlay::~ReferenceOverlay() {
    if (view_) {
        view_->removeOverlay(this);
    }
}

const QImage& ReferenceOverlay::imageOf(const ReferenceImage& reference, double zoom) const {
    QList<QImage>& images = images_[reference.image.get()];
    if (images.isEmpty()) {
        images.append(toQImage(reference.image));
    }
    qsizetype level = 0;
    for (; zoom <= 0.5 && std::min(images[level].width(), images[level].height()) > 1; zoom *= 2) {
        if (++level == images.size()) {
            const QImage& larger = images.last();
            images.append(larger.scaled((larger.width() + 1) / 2, (larger.height() + 1) / 2,
                                        Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        }
    }
    return images[level];
}

void ReferenceOverlay::paint(QPainter& painter, const CanvasTransform& transform) const {
    const Document* document = view_ ? view_->shownDocument() : nullptr;
    if (document == nullptr || !aids_->options().references) {
        return;
    }
    const auto& references = document->state().references;
    std::erase_if(images_, [&](const auto& entry) {
        return std::ranges::none_of(references, [&](const ReferenceImage& reference) {
            return reference.image.get() == entry.first;
        });
    });
    for (const ReferenceImage& reference : references) {
        if (!reference.visible) {
            continue;
        }
        const QRectF area = areaOf(reference);
        painter.save();
        painter.setTransform(transform.matrix(), true);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setRenderHint(QPainter::Antialiasing, !transform.rightAngled());
        painter.drawImage(area, imageOf(reference, reference.scale * transform.zoom()));
        painter.restore();
        painter.save();
        painter.setPen(QPen(QColor(128, 128, 134), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolygon(transform.toViewPolygon(area));
        painter.restore();
        paintHandle(painter, transform.toView(area.bottomRight()), false,
                    drag_ && drag_->id == reference.id && drag_->scales);
    }
}

const ReferenceImage* ReferenceOverlay::referenceAt(QPointF view) const {
    const Document* document = view_->shownDocument();
    if (document == nullptr || !aids_->options().references) {
        return nullptr;
    }
    const QPointF at = view_->toDocument(view);
    const bool onCanvas = document->area().contains(
        {static_cast<int>(std::floor(at.x())), static_cast<int>(std::floor(at.y()))});
    const auto& references = document->state().references;
    for (auto i = references.rbegin(); i != references.rend(); ++i) {
        if (i->visible && (isAtCorner(*i, view) || (!onCanvas && areaOf(*i).contains(at)))) {
            return &*i;
        }
    }
    return nullptr;
}

bool ReferenceOverlay::isAtCorner(const ReferenceImage& reference, QPointF view) const {
    const QPointF way = view_->toView(areaOf(reference).bottomRight()) - view;
    return std::max(std::abs(way.x()), std::abs(way.y())) <= kCornerReach;
}

bool ReferenceOverlay::pickColor(const ReferenceImage& reference, QPointF view) {
    const QPointF at = (view_->toDocument(view) - areaOf(reference).topLeft()) / reference.scale;
    const QImage& image = imageOf(reference);
    const QPoint pixel(static_cast<int>(std::floor(at.x())), static_cast<int>(std::floor(at.y())));
    if (!image.valid(pixel) || image.pixelColor(pixel).alpha() == 0) {
        return false;
    }
    tools_->setColor(image.pixelColor(pixel));
    return true;
}

bool ReferenceOverlay::press(QPointF view, Qt::KeyboardModifiers modifiers) {
    const ReferenceImage* reference = referenceAt(view);
    if (reference == nullptr) {
        return false;
    }
    if (tools_->tool() == ToolKind::ColorPicker || modifiers.testFlag(Qt::AltModifier)) {
        return pickColor(*reference, view);
    }
    view_->shownDocument()->endMerging();
    drag_ = Drag{reference->id, isAtCorner(*reference, view), view_->toDocument(view), *reference};
    return true;
}

void ReferenceOverlay::dragTo(QPointF view) {
    Document* document = view_->shownDocument();
    auto references = document->state().references;
    const auto found = std::ranges::find(references, drag_->id, &ReferenceImage::id);
    if (found == references.end()) {
        drag_.reset();
        return;
    }
    const QPointF at = view_->toDocument(view);
    if (drag_->scales) {
        // The diagonal follows the pointer.
        const QRectF before = areaOf(drag_->before);
        const QPointF diagonal = before.bottomRight() - before.topLeft();
        const QPointF way = at - before.topLeft();
        const double factor =
            QPointF::dotProduct(way, diagonal) / QPointF::dotProduct(diagonal, diagonal);
        found->scale =
            std::clamp(drag_->before.scale * std::max(factor, 0.0), kLeastScale, kMostScale);
    } else {
        found->x = drag_->before.x + at.x() - drag_->start.x();
        found->y = drag_->before.y + at.y() - drag_->start.y();
    }
    static_cast<void>(document->execute(std::make_unique<SetReferences>(std::move(references))));
}

void ReferenceOverlay::remove(std::uint32_t id) {
    Document* document = view_->shownDocument();
    auto references = document->state().references;
    std::erase_if(references, [id](const ReferenceImage& one) { return one.id == id; });
    document->endMerging();
    static_cast<void>(document->execute(std::make_unique<SetReferences>(std::move(references))));
    document->endMerging();
}

void ReferenceOverlay::askWhatToDo(std::uint32_t id, QPoint global) {
    auto* menu = new QMenu(view_);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(icon("trash"), tr("Remove this reference")), &QAction::triggered, this,
            [this, id] { remove(id); });
    menu->popup(global);
}

bool ReferenceOverlay::eventFilter(QObject* watched, QEvent* event) {
    if (!view_ || view_->shownDocument() == nullptr) {
        return false;
    }
    switch (event->type()) {
        case QEvent::MouseButtonPress: {
            auto* mouse = static_cast<QMouseEvent*>(event);
            if (mouse->button() == Qt::LeftButton) {
                return press(mouse->position(), mouse->modifiers());
            }
            const ReferenceImage* reference =
                mouse->button() == Qt::RightButton ? referenceAt(mouse->position()) : nullptr;
            if (reference != nullptr) {
                askWhatToDo(reference->id, mouse->globalPosition().toPoint());
                return true;
            }
            return false;
        }
        case QEvent::MouseMove:
            if (drag_) {
                dragTo(static_cast<QMouseEvent*>(event)->position());
                return true;
            }
            return false;
        case QEvent::MouseButtonRelease:
            if (drag_) {
                drag_.reset();
                view_->shownDocument()->endMerging();
                view_->update();
                return true;
            }
            return false;
        default:
            return QObject::eventFilter(watched, event);
    }
}

}  // namespace gouache::ui
