#include "ui/tools/move_tool.h"

#include <cmath>
#include <utility>

#include "ui/bridge/error_text.h"
#include "ui/tools/drag_tool.h"

namespace gouache::ui {

namespace {

constexpr int kLargeNudge = 10;

}  // namespace

bool MoveTool::start(ToolCanvas& canvas) {
    abandon();
    auto begun = ContentTransform::start(canvas.document());
    if (!begun.ok()) {
        canvas.tell(errorSentence(begun.error()));
        return false;
    }
    content_ = *std::move(begun);
    canvas.document().endMerging();
    return true;
}

void MoveTool::press(ToolCanvas& canvas, const ToolPoint& point) {
    if (start(canvas)) {
        start_ = point.document;
    }
}

void MoveTool::move(ToolCanvas& canvas, const ToolPoint& point) {
    if (!content_ || nudging_) {
        return;
    }
    QPointF to = point.document;
    if (point.modifiers.testFlag(Qt::ShiftModifier)) {
        to = turnedToStep(start_, to);
    }
    // The content's corner goes to the guides.
    const QPointF corner(content_->bounds().x, content_->bounds().y);
    const QPointF way = canvas.snapped(corner + to - start_) - corner;
    moveTo(canvas,
           {static_cast<int>(std::lround(way.x())), static_cast<int>(std::lround(way.y()))});
}

void MoveTool::moveTo(ToolCanvas& canvas, PixelPoint offset) {
    if (offset == offset_) {
        return;
    }
    offset_ = offset;
    auto step = content_->place(canvas.document(), Projective::translation(offset.x, offset.y), {},
                                CommandKind::MoveContent);
    if (step == nullptr) {
        return;
    }
    if (const auto done = canvas.execute(std::move(step)); done.ok()) {
        moved_ = true;
    } else {
        canvas.tell(errorSentence(done.error()));
        abandon();
    }
}

void MoveTool::release(ToolCanvas& canvas, const ToolPoint&) {
    if (!nudging_) {
        abandon();
        canvas.document().endMerging();
    }
}

void MoveTool::cancel(ToolCanvas& canvas) {
    const bool moved = moved_;
    abandon();
    if (moved) {
        canvas.undo();
    }
}

void MoveTool::abandon() {
    content_.reset();
    offset_ = {};
    moved_ = false;
    nudging_ = false;
}

void MoveTool::deactivate(ToolCanvas& canvas) {
    abandon();
    canvas.document().endMerging();
}

bool MoveTool::wantsKey(int key, Qt::KeyboardModifiers modifiers) const {
    return (modifiers & ~Qt::ShiftModifier) == Qt::NoModifier &&
           (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up ||
            key == Qt::Key_Down);
}

void MoveTool::keyPress(ToolCanvas& canvas, int key, Qt::KeyboardModifiers modifiers) {
    if (!nudging_ || !content_) {
        if (!start(canvas)) {
            return;
        }
        nudging_ = true;
    }
    const int far = modifiers.testFlag(Qt::ShiftModifier) ? kLargeNudge : 1;
    PixelPoint to = offset_;
    to.x += key == Qt::Key_Left ? -far : key == Qt::Key_Right ? far : 0;
    to.y += key == Qt::Key_Up ? -far : key == Qt::Key_Down ? far : 0;
    moveTo(canvas, to);
}

QCursor MoveTool::cursor(bool) const {
    return Qt::SizeAllCursor;
}

}  // namespace gouache::ui
