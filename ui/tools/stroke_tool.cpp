#include "ui/tools/stroke_tool.h"

#include <QPainter>
#include <chrono>
#include <cmath>
#include <numbers>
#include <utility>

#include "core/commands/paint_stroke.h"
#include "ui/tools/paint_access.h"

namespace gouache::ui {

namespace {

/// Degrees from upright that count as flat; pens report up to 60.
constexpr double kFullTilt = 60;
/// Logical pixels that a fully stabilised line lags behind.
constexpr double kMostLag = 160;

std::uint64_t now() {
    return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(
                                          std::chrono::steady_clock::now().time_since_epoch())
                                          .count());
}

}  // namespace

StrokePoint strokePoint(const ToolPoint& point) {
    constexpr double kDegree = std::numbers::pi / 180;
    const double right = std::tan(std::clamp(point.tilt.x(), -85.0, 85.0) * kDegree);
    const double down = std::tan(std::clamp(point.tilt.y(), -85.0, 85.0) * kDegree);
    const double lean = std::atan(std::hypot(right, down)) / kDegree;
    return {point.document.x(), point.document.y(), point.pressure, std::min(1.0, lean / kFullTilt),
            std::atan2(down, right)};
}

Symmetry symmetryOf(const ToolSettings& settings, const Document& document) {
    const PaintOptions& options = settings.options();
    return {options.symmetry, document.size().width / 2.0, document.size().height / 2.0,
            options.symmetryParts};
}

void paintSymmetry(QPainter& painter, const ToolCanvas& canvas, const Symmetry& symmetry) {
    using Kind = Symmetry::Kind;
    if (symmetry.kind == Kind::None) {
        return;
    }
    const double far = 4 * std::max(symmetry.x, symmetry.y);
    const QPointF centre(symmetry.x, symmetry.y);
    QList<double> angles;
    if (symmetry.kind == Kind::Radial || symmetry.kind == Kind::Kaleidoscope) {
        const int parts = symmetry.kind == Kind::Radial ? symmetry.parts : 2 * symmetry.parts;
        for (int i = 0; i < parts; ++i) {
            angles << 2 * std::numbers::pi * i / parts - std::numbers::pi / 2;
        }
    }
    if (symmetry.kind == Kind::Vertical || symmetry.kind == Kind::Both) {
        angles << std::numbers::pi / 2 << -std::numbers::pi / 2;
    }
    if (symmetry.kind == Kind::Horizontal || symmetry.kind == Kind::Both) {
        angles << 0 << std::numbers::pi;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QColor& color : {QColor(0, 0, 0, 110), QColor(255, 255, 255, 190)}) {
        QPen pen(color, 1);
        pen.setCosmetic(true);
        if (color.red() > 0) {
            pen.setDashPattern({4, 4});
        }
        painter.setPen(pen);
        for (const double angle : angles) {
            painter.drawLine(
                canvas.toView(centre),
                canvas.toView(centre + far * QPointF(std::cos(angle), std::sin(angle))));
        }
    }
}

std::optional<StrokeOptions> StrokeTool::options(ToolCanvas& canvas, const PaintTarget& target,
                                                 const ToolPoint&) {
    const double stabiliser = canvas.settings().brush(tool_).stabiliser;
    StrokeOptions options;
    options.limits = limitsOf(target);
    options.symmetry = symmetryOf(canvas.settings(), canvas.document());
    options.lag = stabiliser * stabiliser * kMostLag / std::max(canvas.zoom(), 1e-3);
    return options;
}

void StrokeTool::press(ToolCanvas& canvas, const ToolPoint& point) {
    abandon();
    target_ = paintTarget(canvas);
    if (!target_) {
        return;
    }
    const auto chosen = options(canvas, *target_, point);
    if (!chosen) {
        return;
    }
    Document& document = canvas.document();
    if (target_->alphaLocked() && mode_ == BrushMode::Erase) {
        canvas.tell(tr("The layer's transparency is locked: unlock it to erase."));
        return;
    }
    ToolSettings& settings = canvas.settings();
    Brush brush = settings.brush(tool_);
    const QColor color = colorFor(*target_, document, settings.color());
    brush.color = {static_cast<std::uint8_t>(color.red()), static_cast<std::uint8_t>(color.green()),
                   static_cast<std::uint8_t>(color.blue())};
    if (tool_ == ToolKind::Brush && color == settings.color()) {
        settings.noteColor(color);
    }
    number_ = PaintStroke::newStroke();
    painted_ = false;
    lastTick_ = now();
    document.endMerging();
    stroke_.emplace(brush, mode_, target_->pixels(), *chosen);
    const bool joins = point.modifiers.testFlag(Qt::ShiftModifier) && lineStart_ &&
                       lineStart_->document == &document && lineStart_->layer == target_->layer();
    if (joins) {
        apply(canvas, stroke_->add(lineStart_->point));
        apply(canvas, stroke_->addLine(strokePoint(point)));
    } else {
        apply(canvas, stroke_->add(strokePoint(point)));
    }
}

void StrokeTool::move(ToolCanvas& canvas, const ToolPoint& point) {
    if (stroke_) {
        apply(canvas, stroke_->add(strokePoint(point)));
    }
}

void StrokeTool::release(ToolCanvas& canvas, const ToolPoint& point) {
    if (!stroke_) {
        return;
    }
    apply(canvas, stroke_->finish());
    if (target_) {
        lineStart_ = {&canvas.document(), target_->layer(), strokePoint(point)};
    }
    abandon();
    canvas.document().endMerging();
}

void StrokeTool::cancel(ToolCanvas& canvas) {
    const bool painted = std::exchange(painted_, false);
    abandon();
    if (painted) {
        canvas.undo();
    }
}

void StrokeTool::abandon() {
    stroke_.reset();
    target_.reset();
    painted_ = false;
}

std::chrono::milliseconds StrokeTool::tickInterval(const ToolSettings& settings) const {
    return std::chrono::milliseconds(stroke_ && settings.brush(tool_).airbrush ? 16 : 0);
}

void StrokeTool::tick(ToolCanvas& canvas) {
    if (stroke_) {
        const std::uint64_t time = now();
        apply(canvas, stroke_->rest(static_cast<double>(time - lastTick_) / 1000));
        lastTick_ = time;
    }
}

void StrokeTool::paintOverlay(QPainter& painter, const ToolCanvas& canvas) const {
    paintSymmetry(painter, canvas, symmetryOf(canvas.settings(), canvas.document()));
}

QCursor StrokeTool::cursor(bool) const {
    return Qt::CrossCursor;
}

std::optional<double> StrokeTool::outlineDiameter(const ToolSettings& settings) const {
    return settings.brush(tool_).size;
}

void StrokeTool::apply(ToolCanvas& canvas, TileDelta delta) {
    if (delta.empty()) {
        return;
    }
    if (applyPaint(canvas, *target_, command_, number_, std::move(delta))) {
        painted_ = true;
    } else {
        abandon();
    }
}

}  // namespace gouache::ui
