// Mouse, pen, wheel, gestures, keys, drag and drop of the CanvasView.
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QPointingDevice>
#include <QTabletEvent>
#include <QUrl>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/bridge/local_paths.h"
#include "ui/canvas/canvas_view.h"

namespace gouache::ui {

namespace {

/// A turn of the wheel by one notch (120 units) zooms by the cube root of 2.
constexpr double kWheelUnitsPerDoubling = 360;
/// Logical pixels that an arrow key pans.
constexpr double kArrowStep = 64;
/// Circles of fewer logical pixels are hard to see: a cross stands for them.
constexpr double kSmallestOutline = 5;

/// The wheel stops at 100 %, so that it is easy to reach.
double stoppedAtActualSize(double zoom, double before) {
    if ((before < 1 && zoom > 1) || (before > 1 && zoom < 1) || std::abs(zoom - 1) < 0.01) {
        return 1;
    }
    return zoom;
}

bool holdsPictures(const QMimeData* data) {
    if (data->hasImage()) {
        return true;
    }
    const QList<QUrl> urls = data->urls();
    return std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
}

/// Whether Alt makes the tool a colour picker: those that paint with the colour.
bool picksWithAlt(ToolKind tool) {
    switch (tool) {
        case ToolKind::Brush:
        case ToolKind::Sketch:
        case ToolKind::Fill:
        case ToolKind::Gradient:
        case ToolKind::Line:
        case ToolKind::Rectangle:
        case ToolKind::Ellipse:
            return true;
        default:
            return false;
    }
}

}  // namespace

// Tools

ToolPoint CanvasView::pointAt(QPointF view, Qt::KeyboardModifiers modifiers,
                              double pressure) const {
    return {.document = toDocument(view),
            .view = view,
            .pressure = pressure,
            .modifiers = modifiers,
            .tilt = {}};
}

ToolKind CanvasView::effectiveTool() const {
    if (spaceHeld_) {
        return ToolKind::Hand;
    }
    const ToolKind chosen = settings_->tool();
    return altHeld_ && picksWithAlt(chosen) ? ToolKind::ColorPicker : chosen;
}

Tool& CanvasView::toolOf(ToolKind kind) const {
    const auto found = tools_.find(kind);
    return *(found == tools_.end() ? tools_.at(ToolKind::Hand) : found->second);
}

const Tool& CanvasView::shownTool() const {
    return pressedTool_ != nullptr ? *pressedTool_ : toolOf(effectiveTool());
}

void CanvasView::asTool(const std::function<void()>& work) {
    const bool before = std::exchange(toolWorks_, true);
    work();
    toolWorks_ = before;
}

Result<void> CanvasView::execute(std::unique_ptr<Command> command) {
    Result<void> done;
    asTool([&] { done = document_->execute(std::move(command)); });
    return done;
}

void CanvasView::undo() {
    asTool([this] { document_->undo(); });
}

QPointF CanvasView::snapped(QPointF document) const {
    return snapper_ ? snapper_(document) : document;
}

void CanvasView::activateTool() {
    if (document_ != nullptr && activeTool_ == nullptr) {
        activeTool_ = &toolOf(settings_->tool());
        asTool([this] { activeTool_->activate(*this); });
        update();
    }
}

void CanvasView::deactivateTool() {
    if (activeTool_ == nullptr) {
        return;
    }
    if (pressedTool_ == activeTool_) {
        cancelTool();
    }
    asTool([this] { activeTool_->deactivate(*this); });
    activeTool_ = nullptr;
    update();
}

void CanvasView::pressTool(ToolKind kind, const ToolPoint& point) {
    if (document_ == nullptr || pressedTool_ != nullptr) {
        return;
    }
    pressedTool_ = &toolOf(kind);
    asTool([&] { pressedTool_->press(*this, point); });
    if (const auto interval = pressedTool_->tickInterval(*settings_); interval.count() > 0) {
        tickTimer_.start(interval);
    }
    updateCursor();
}

void CanvasView::moveTool(const ToolPoint& point) {
    if (pressedTool_ != nullptr) {
        asTool([&] { pressedTool_->move(*this, point); });
    } else if (activeTool_ != nullptr && activeTool_ == &toolOf(effectiveTool())) {
        asTool([&] { activeTool_->hover(*this, point); });
        if (!activeTool_->outlineDiameter(*settings_)) {
            updateCursor();
        }
    }
}

void CanvasView::releaseTool(const ToolPoint& point) {
    if (pressedTool_ == nullptr) {
        return;
    }
    asTool([&] { pressedTool_->release(*this, point); });
    if (std::exchange(doubleClicked_, false) && pressedTool_ == activeTool_) {
        asTool([&] { activeTool_->doubleClick(*this, point); });
    }
    letGo();
}

void CanvasView::cancelTool() {
    if (pressedTool_ != nullptr) {
        asTool([this] { pressedTool_->cancel(*this); });
        letGo();
    }
}

void CanvasView::letGo() {
    tickTimer_.stop();
    doubleClicked_ = false;
    pressedTool_ = nullptr;
    pressedButton_ = Qt::NoButton;
    updateCursor();
}

void CanvasView::tickTool() {
    if (pressedTool_ != nullptr) {
        asTool([this] { pressedTool_->tick(*this); });
    }
}

// Pointer

void CanvasView::mousePressEvent(QMouseEvent* event) {
    movePointer(event->position());
    altHeld_ = event->modifiers().testFlag(Qt::AltModifier);
    if (pressedTool_ != nullptr) {
        return;
    }
    ToolPoint point = pointAt(event->position(), event->modifiers());
    point.timeMs = event->timestamp();
    if (event->button() == Qt::MiddleButton) {
        pressedButton_ = event->button();
        pressTool(ToolKind::Hand, point);
    } else if (event->button() == Qt::LeftButton) {
        pressedButton_ = event->button();
        pressTool(effectiveTool(), point);
    } else {
        event->ignore();
    }
}

void CanvasView::mouseMoveEvent(QMouseEvent* event) {
    movePointer(event->position());
    ToolPoint point = pointAt(event->position(), event->modifiers());
    point.timeMs = event->timestamp();
    moveTool(point);
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event) {
    movePointer(event->position());
    if (event->button() == pressedButton_) {
        releaseTool(pointAt(event->position(), event->modifiers()));
    }
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event) {
    mousePressEvent(event);
    doubleClicked_ = event->button() == Qt::LeftButton && pressedTool_ != nullptr;
}

void CanvasView::tabletEvent(QTabletEvent* event) {
    const bool tip = event->button() == Qt::LeftButton;
    ToolPoint point = pointAt(event->position(), event->modifiers(), event->pressure());
    point.tilt = {event->xTilt(), event->yTilt()};
    point.timeMs = event->timestamp();
    if (!tip && event->type() != QEvent::TabletMove) {
        event->ignore();  // the buttons of the pen act as those of a mouse
        return;
    }
    movePointer(event->position());
    if (event->type() == QEvent::TabletPress) {
        const bool eraserEnd = event->pointerType() == QPointingDevice::PointerType::Eraser;
        altHeld_ = event->modifiers().testFlag(Qt::AltModifier);
        setFocus(Qt::MouseFocusReason);
        pressTool(eraserEnd && !spaceHeld_ ? ToolKind::Eraser : effectiveTool(), point);
    } else if (event->type() == QEvent::TabletMove) {
        moveTool(point);
    } else {
        releaseTool(point);
    }
    event->accept();
}

void CanvasView::movePointer(QPointF view) {
    pointer_ = view;
    updateOutline();
    emit pointerMoved(toDocument(view));
}

void CanvasView::leaveEvent(QEvent*) {
    pointer_.reset();
    updateOutline();
    emit pointerLeft();
}

void CanvasView::wheelEvent(QWheelEvent* event) {
    const bool touchpad =
        event->device() != nullptr && event->device()->type() == QInputDevice::DeviceType::TouchPad;
    const bool zooms = event->modifiers().testFlag(Qt::ControlModifier) ||
                       (!touchpad && !event->modifiers().testFlag(Qt::ShiftModifier));
    if (zooms) {
        const double turned = event->angleDelta().y();
        setZoom(stoppedAtActualSize(zoom() * std::exp2(turned / kWheelUnitsPerDoubling), zoom()),
                event->position());
    } else {
        QPointF delta = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / 2
                                                     : QPointF(event->pixelDelta());
        if (!touchpad && delta.x() == 0) {
            delta = {delta.y(), 0};  // Shift + wheel
        }
        panBy(delta);
    }
    event->accept();
}

bool CanvasView::handleGesture(QGestureEvent* event) {
    auto* pinch = static_cast<QPinchGesture*>(event->gesture(Qt::PinchGesture));
    if (pinch == nullptr) {
        return false;
    }
    if (pinch->state() == Qt::GestureStarted) {
        cancelTool();  // the first finger has begun a stroke
    }
    const QPointF center = mapFromGlobal(pinch->centerPoint());
    panBy(center - QPointF(mapFromGlobal(pinch->lastCenterPoint())));
    setZoom(zoom() * pinch->scaleFactor(), center);
    event->accept(pinch);
    return true;
}

bool CanvasView::handleNativeGesture(QNativeGestureEvent* event) {
    if (event->gestureType() == Qt::ZoomNativeGesture) {
        setZoom(zoom() * (1 + event->value()), event->position());
        return true;
    }
    if (event->gestureType() == Qt::SmartZoomNativeGesture) {
        fitsToView_ ? setZoom(1, event->position()) : fitToView();
        return true;
    }
    return false;
}

bool CanvasView::event(QEvent* event) {
    if (event->type() == QEvent::Gesture && handleGesture(static_cast<QGestureEvent*>(event))) {
        return true;
    }
    if (event->type() == QEvent::NativeGesture &&
        handleNativeGesture(static_cast<QNativeGestureEvent*>(event))) {
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride && activeTool_ != nullptr) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (activeTool_->wantsKey(key->key(), key->modifiers() & ~Qt::KeypadModifier)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

// Keys

void CanvasView::keyPressEvent(QKeyEvent* event) {
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (activeTool_ != nullptr && activeTool_->wantsKey(event->key(), modifiers)) {
        asTool([&] { activeTool_->keyPress(*this, event->key(), modifiers); });
    } else if (event->key() == Qt::Key_Space) {
        if (!event->isAutoRepeat()) {
            spaceHeld_ = true;
            updateCursor();
        }
    } else if (event->key() == Qt::Key_Alt) {
        altHeld_ = true;
        updateCursor();
        event->ignore();  // the menu bar wants it too
    } else if (event->key() == Qt::Key_Backslash && staged_) {
        showBefore(true);
    } else if (event->matches(QKeySequence::Paste)) {
        pasteFromClipboard();
    } else if (!handleKey(event->key(), modifiers)) {
        QWidget::keyPressEvent(event);
    }
}

bool CanvasView::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if ((modifiers & ~Qt::ShiftModifier) != Qt::NoModifier) {
        return false;
    }
    switch (key) {
        case Qt::Key_Left:
            panBy({kArrowStep, 0});
            return true;
        case Qt::Key_Right:
            panBy({-kArrowStep, 0});
            return true;
        case Qt::Key_Up:
            panBy({0, kArrowStep});
            return true;
        case Qt::Key_Down:
            panBy({0, -kArrowStep});
            return true;
        case Qt::Key_Escape:
            if (pressedTool_ == nullptr) {
                return false;
            }
            cancelTool();
            return true;
        default:
            return false;
    }
}

void CanvasView::keyReleaseEvent(QKeyEvent* event) {
    if (event->isAutoRepeat()) {
        return;
    }
    if (event->key() == Qt::Key_Space) {
        spaceHeld_ = false;
        updateCursor();
    } else if (event->key() == Qt::Key_Alt) {
        altHeld_ = false;
        updateCursor();
        event->ignore();
    } else if (event->key() == Qt::Key_Backslash) {
        showBefore(false);
    } else {
        QWidget::keyReleaseEvent(event);
    }
}

void CanvasView::focusOutEvent(QFocusEvent* event) {
    spaceHeld_ = false;
    altHeld_ = false;
    showBefore(false);
    updateCursor();
    QWidget::focusOutEvent(event);
}

// Cursor and outline

void CanvasView::updateCursor() {
    const Tool& tool = shownTool();
    const auto diameter = tool.outlineDiameter(*settings_);
    if (document_ == nullptr) {
        unsetCursor();
    } else if (diameter && *diameter * transform_.scale() >= kSmallestOutline) {
        setCursor(Qt::BlankCursor);
    } else {
        setCursor(tool.cursor(pressedTool_ != nullptr));
    }
    updateOutline();
}

QRect CanvasView::outlineRect() const {
    if (!pointer_ || document_ == nullptr) {
        return {};
    }
    const auto diameter = shownTool().outlineDiameter(*settings_);
    const double shown = diameter.value_or(0) * transform_.scale();
    if (shown < kSmallestOutline) {
        return {};
    }
    const double reach = shown / 2 + 2;
    return QRectF(pointer_->x() - reach, pointer_->y() - reach, 2 * reach, 2 * reach)
        .toAlignedRect();
}

void CanvasView::updateOutline() {
    const QRect next = outlineRect();
    for (const QRect& outline : {shownOutline_, next}) {
        if (!outline.isEmpty()) {
            update(outline);
        }
    }
    shownOutline_ = next;
}

// Size, theme

void CanvasView::resizeEvent(QResizeEvent* event) {
    if (fitsToView_) {
        fitToView();
    } else if (event->oldSize().isValid()) {
        panBy(QPointF(event->size().width() - event->oldSize().width(),
                      event->size().height() - event->oldSize().height()) /
              2);
    }
}

void CanvasView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Canvas"));
        updateDescription();
    }
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::StyleChange) {
        update();
    }
    QWidget::changeEvent(event);
}

// Pictures from outside

void CanvasView::dragEnterEvent(QDragEnterEvent* event) {
    if (holdsPictures(event->mimeData())) {
        event->acceptProposedAction();
    }
}

void CanvasView::dropEvent(QDropEvent* event) {
    if (takePictures(event->mimeData(), toDocument(event->position()), false)) {
        event->acceptProposedAction();
    }
}

bool CanvasView::pasteFromClipboard() {
    const QPointF middle = toDocument(QRectF(rect()).center());
    return takePictures(QApplication::clipboard()->mimeData(), middle, true);
}

bool CanvasView::takePictures(const QMimeData* mime, QPointF position, bool pasted) {
    if (mime == nullptr) {
        return false;
    }
    const QStringList paths = localPaths(mime);
    if (!paths.isEmpty()) {
        emit filesDropped(paths, position);
        return true;
    }
    const auto image = qvariant_cast<QImage>(mime->imageData());
    if (image.isNull()) {
        return false;
    }
    if (pasted) {
        emit imagePasted(image);
    } else {
        emit imageDropped(image, position);
    }
    return true;
}

}  // namespace gouache::ui
