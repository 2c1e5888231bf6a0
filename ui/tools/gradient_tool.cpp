#include "ui/tools/gradient_tool.h"

#include <QPainter>
#include <algorithm>
#include <utility>

#include "core/commands/paint_stroke.h"
#include "core/paint/painted_area.h"
#include "ui/tools/paint_access.h"

namespace gouache::ui {

void GradientTool::apply(ToolCanvas& canvas, const Drag& drag) {
    const auto target = paintTarget(canvas);
    if (!target) {
        return;
    }
    ToolSettings& settings = canvas.settings();
    const PaintOptions& chosen = settings.options();
    GradientPaint gradient;
    gradient.shape = chosen.gradientShape;
    gradient.startX = drag.from.x();
    gradient.startY = drag.from.y();
    gradient.endX = drag.to.x();
    gradient.endY = drag.to.y();
    const Document& document = canvas.document();
    gradient.from = wordOf(colorFor(*target, document, settings.color()));
    const bool masks = colorFor(*target, document, Qt::black) == Qt::white;
    const QColor other = masks ? QColor(Qt::black) : settings.backgroundColor();
    gradient.to = chosen.gradientToTransparent ? gradient.from & 0x00ffffffU : wordOf(other);
    if (chosen.gradientReversed) {
        std::swap(gradient.from, gradient.to);
    }
    const auto opacity = static_cast<float>(chosen.gradientOpacity);
    const PaintRows paint{
        [opacity](PixelPoint, int count, float* amounts) { std::fill_n(amounts, count, opacity); },
        gradientRows(gradient)};
    const PaintLimits limits = limitsOf(*target);
    const PixelRect area = limits.selection ? limits.selection->contentBounds() : document.area();
    TileDelta delta = paintedArea(target->pixels(), area, paint, limits);
    settings.noteColor(settings.color());
    canvas.document().endMerging();
    applyPaint(canvas, *target, CommandKind::Gradient, PaintStroke::newStroke(), std::move(delta));
    canvas.document().endMerging();
}

void GradientTool::paintOverlay(QPainter& painter, const ToolCanvas& canvas) const {
    if (!drag()) {
        return;
    }
    const QPointF from = canvas.toView(drag()->from);
    const QPointF to = canvas.toView(drag()->to);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& [color, width] :
         {std::pair(QColor(0, 0, 0, 170), 3.4), std::pair(QColor(255, 255, 255), 1.4)}) {
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(from, to);
    }
    const ToolSettings& settings = canvas.settings();
    const bool reversed = settings.options().gradientReversed;
    const QColor other =
        settings.options().gradientToTransparent ? QColor(0, 0, 0, 0) : settings.backgroundColor();
    painter.setPen(QPen(QColor(255, 255, 255), 2));
    for (const auto& [at, color] : {std::pair(from, reversed ? other : settings.color()),
                                    std::pair(to, reversed ? settings.color() : other)}) {
        painter.setBrush(QColor(0, 0, 0, 120));
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(at, 7.5, 7.5);
        painter.setPen(QPen(Qt::white, 1.6));
        painter.setBrush(color);
        painter.drawEllipse(at, 5.5, 5.5);
    }
}

}  // namespace gouache::ui
