#include "ui/tools/transform_tool.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "ui/bridge/error_text.h"
#include "ui/tools/tool_handles.h"
#include "ui/tools/transform_settings.h"

namespace gouache::ui {

namespace {

/// More pixels than this are shown as a draft while they are dragged.
constexpr double kFinePixels = 500'000;
constexpr double kTurnStep = 15;

double areaOf(const Quad& quad) {
    double twice = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const PlanePoint& a = quad[i];
        const PlanePoint& b = quad[(i + 1) % 4];
        twice += a.x * b.y - b.x * a.y;
    }
    return std::abs(twice) / 2;
}

double angleTo(PlanePoint middle, QPointF place) {
    return std::atan2(place.y() - middle.y, place.x() - middle.x) * 180 / std::numbers::pi;
}

}  // namespace

void TransformTool::activate(ToolCanvas& canvas) {
    settings_ = &canvas.settings();
    connections_ = std::make_unique<QObject>();
    auto& shared = TransformSettings::of(*settings_);
    QObject::connect(&shared, &TransformSettings::edited, connections_.get(),
                     [this, &canvas](const FreeTransform& shape) {
                         if (content_) {
                             show(canvas, shape, false);
                         }
                     });
    QObject::connect(&shared, &TransformSettings::optionsChanged, connections_.get(),
                     [this, &canvas] {
                         if (content_ && placed_) {
                             show(canvas, shape_, false);
                         }
                     });
    QObject::connect(&shared, &TransformSettings::applied, connections_.get(),
                     [this, &canvas] { apply(canvas); });
    QObject::connect(&shared, &TransformSettings::resetWanted, connections_.get(),
                     [this, &canvas] { takeBack(canvas); });
    begin(canvas, true);
}

void TransformTool::deactivate(ToolCanvas& canvas) {
    connections_.reset();
    forget();
    canvas.document().endMerging();
    settings_ = nullptr;
}

bool TransformTool::begin(ToolCanvas& canvas, bool tells) {
    forget();
    auto begun = ContentTransform::start(canvas.document());
    if (!begun.ok()) {
        if (tells) {
            canvas.tell(errorSentence(begun.error()));
        }
        return false;
    }
    canvas.document().endMerging();
    content_ = *std::move(begun);
    shape_ = FreeTransform(content_->bounds());
    TransformSettings::of(canvas.settings()).setShape(shape_);
    canvas.updateOverlay();
    return true;
}

void TransformTool::forget() {
    content_.reset();
    placed_ = false;
    grip_ = Grip::None;
    handle_.reset();
    if (settings_ != nullptr) {
        TransformSettings::of(*settings_).setShape({});
    }
}

void TransformTool::abandon() {
    forget();
}

void TransformTool::lookAt(const ToolCanvas& canvas, QPointF view) {
    handle_ = content_ ? handleAt(canvas, shape_, view) : std::nullopt;
    if (!content_) {
        grip_ = Grip::None;
        cursor_ = Qt::ArrowCursor;
    } else if (handle_) {
        grip_ = Grip::Handle;
        cursor_ = handleCursor(canvas, shape_, *handle_);
    } else if (isInside(canvas, shape_, view)) {
        grip_ = Grip::Inside;
        cursor_ = Qt::SizeAllCursor;
    } else {
        grip_ = Grip::Outside;
        cursor_ = turnCursor();
    }
}

void TransformTool::hover(ToolCanvas& canvas, const ToolPoint& point) {
    if (!content_) {
        begin(canvas, false);
    }
    const auto before = handle_;
    lookAt(canvas, point.view);
    if (before != handle_) {
        canvas.updateOverlay();
    }
}

void TransformTool::press(ToolCanvas& canvas, const ToolPoint& point) {
    if (!content_ && !begin(canvas, true)) {
        return;
    }
    lookAt(canvas, point.view);
    start_ = point.document;
    before_ = shape_;
}

FreeTransform TransformTool::dragged(const ToolCanvas& canvas, const ToolPoint& point) const {
    const QPointF to = point.document;
    const bool shift = point.modifiers.testFlag(Qt::ShiftModifier);
    if (grip_ == Grip::Inside) {
        const PlanePoint middle = before_.middle();
        const QPointF place = QPointF(middle.x, middle.y) + to - start_;
        // Its top left corner goes to the guides.
        const PlanePoint corner = before_.corners()[0];
        const QPointF wanted(corner.x + place.x() - middle.x, corner.y + place.y() - middle.y);
        const QPointF off = canvas.snapped(wanted) - wanted;
        return before_.withMiddle({place.x() + off.x(), place.y() + off.y()});
    }
    if (grip_ == Grip::Handle) {
        const QPointF place = canvas.snapped(to);
        if (point.modifiers.testFlag(Qt::ControlModifier)) {
            return before_.bentBy(*handle_, {place.x(), place.y()});
        }
        const bool keeps = TransformSettings::of(canvas.settings()).keepsAspect() != shift;
        return before_.dragged(*handle_, {place.x(), place.y()}, keeps && handle_->corner(),
                               point.modifiers.testFlag(Qt::AltModifier));
    }
    const double turned = angleTo(before_.middle(), to) - angleTo(before_.middle(), start_);
    if (!shift) {
        return before_.turnedBy(turned);
    }
    const double stepped = std::round((before_.rotation() + turned) / kTurnStep) * kTurnStep;
    return before_.turnedBy(stepped - before_.rotation());
}

void TransformTool::move(ToolCanvas& canvas, const ToolPoint& point) {
    if (content_ && grip_ != Grip::None) {
        show(canvas, dragged(canvas, point), true);
    }
}

void TransformTool::release(ToolCanvas& canvas, const ToolPoint& point) {
    if (content_ && grip_ != Grip::None && point.document != start_) {
        show(canvas, dragged(canvas, point), false);
    }
}

void TransformTool::cancel(ToolCanvas& canvas) {
    if (content_) {
        show(canvas, before_, false);
    }
}

void TransformTool::show(ToolCanvas& canvas, const FreeTransform& shape, bool draft) {
    const auto map = shape.map();
    if (!map) {
        return;
    }
    ResampleOptions options{.filter = TransformSettings::of(canvas.settings()).filter()};
    if (draft) {
        options.filter = std::min(options.filter, ResampleFilter::Bilinear);
        const double pixels =
            std::min(areaOf(shape.corners()), static_cast<double>(canvas.document().size().area()));
        options.draft = std::max(1, static_cast<int>(std::ceil(std::sqrt(pixels / kFinePixels))));
    }
    auto step = content_->place(canvas.document(), *map, options, CommandKind::TransformContent);
    if (step != nullptr) {
        if (const auto done = canvas.execute(std::move(step)); !done.ok()) {
            canvas.tell(errorSentence(done.error()));
            forget();
            return;
        }
        placed_ = true;
    }
    shape_ = shape;
    TransformSettings::of(canvas.settings()).setShape(shape_);
    canvas.updateOverlay();
}

void TransformTool::apply(ToolCanvas& canvas) {
    begin(canvas, false);
}

void TransformTool::takeBack(ToolCanvas& canvas) {
    if (std::exchange(placed_, false)) {
        canvas.undo();
    }
    begin(canvas, false);
}

bool TransformTool::wantsKey(int key, Qt::KeyboardModifiers modifiers) const {
    if (!content_ || (modifiers & ~Qt::ShiftModifier) != Qt::NoModifier) {
        return false;
    }
    const bool arrow =
        key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    return arrow ||
           (placed_ && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape));
}

void TransformTool::keyPress(ToolCanvas& canvas, int key, Qt::KeyboardModifiers modifiers) {
    const double far = modifiers.testFlag(Qt::ShiftModifier) ? 10 : 1;
    switch (key) {
        case Qt::Key_Left:
            show(canvas, shape_.movedBy(-far, 0), false);
            break;
        case Qt::Key_Right:
            show(canvas, shape_.movedBy(far, 0), false);
            break;
        case Qt::Key_Up:
            show(canvas, shape_.movedBy(0, -far), false);
            break;
        case Qt::Key_Down:
            show(canvas, shape_.movedBy(0, far), false);
            break;
        case Qt::Key_Escape:
            takeBack(canvas);
            break;
        default:
            apply(canvas);
    }
}

void TransformTool::paintOverlay(QPainter& painter, const ToolCanvas& canvas) const {
    if (content_) {
        paintHandles(painter, canvas, shape_, handle_);
    }
}

}  // namespace gouache::ui
