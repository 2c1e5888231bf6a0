#include "ui/tools/tool_settings.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace gouache::ui {

namespace {

constexpr double kRoundSizes[] = {1,   2,   3,   4,   5,   6,   8,   10,  12,  16,
                                  20,  24,  32,  40,  48,  56,  64,  80,  96,  112,
                                  128, 160, 200, 256, 320, 400, 512, 640, 800, 1000};

QColor opaque(const QColor& color) {
    return QColor(color.red(), color.green(), color.blue());
}

double inRange(double value, double low, double high) {
    return value > low ? std::min(value, high) : low;
}

}  // namespace

PaintOptions clamped(PaintOptions options) {
    options.fillOpacity = inRange(options.fillOpacity, 0, 1);
    options.fillTolerance = inRange(options.fillTolerance, 0, 1);
    options.fillGap = std::clamp(options.fillGap, 0, FloodOptions::kMostGap);
    options.fillGrow =
        std::clamp(options.fillGrow, -FloodOptions::kMostGrow, FloodOptions::kMostGrow);
    options.gradientOpacity = inRange(options.gradientOpacity, 0, 1);
    options.shapeWidth = inRange(options.shapeWidth, 1, PaintOptions::kMostLineWidth);
    options.shapeOpacity = inRange(options.shapeOpacity, 0, 1);
    options.shapeRadius = inRange(options.shapeRadius, 0, PaintOptions::kMostCornerRadius);
    options.symmetryParts = std::clamp(options.symmetryParts, 2, Symmetry::kMostParts);
    return options;
}

ToolSettings::ToolSettings(QObject* parent) : QObject(parent), background_(Qt::white) {
    brushes_[slot(ToolKind::Sketch)].size = 6;
    brushes_[slot(ToolKind::Eraser)].size = 40;
    Brush& smudge = brushes_[slot(ToolKind::Smudge)];
    smudge.size = 48;
    smudge.hardness = 0.4;
    smudge.flow = 0.7;
    Brush& clone = brushes_[slot(ToolKind::Clone)];
    clone.size = 64;
    clone.hardness = 0.6;
    setColor(QColor(0x1e, 0x1e, 0x1e));
}

std::size_t ToolSettings::slot(ToolKind tool) {
    const auto* found = std::ranges::find(kBrushTools, tool);
    return found == kBrushTools.end()
               ? 0
               : static_cast<std::size_t>(std::distance(kBrushTools.begin(), found));
}

void ToolSettings::setTool(ToolKind tool) {
    if (tool != tool_) {
        tool_ = tool;
        emit toolChanged(tool);
    }
}

void ToolSettings::setColor(const QColor& color) {
    if (!color.isValid() || opaque(color) == color_) {
        return;
    }
    color_ = opaque(color);
    for (Brush& brush : brushes_) {
        brush.color = {static_cast<std::uint8_t>(color_.red()),
                       static_cast<std::uint8_t>(color_.green()),
                       static_cast<std::uint8_t>(color_.blue())};
    }
    emit colorChanged(color_);
}

void ToolSettings::setBackgroundColor(const QColor& color) {
    if (color.isValid() && opaque(color) != background_) {
        background_ = opaque(color);
        emit backgroundColorChanged(background_);
    }
}

void ToolSettings::swapColors() {
    const QColor front = color_;
    setColor(background_);
    setBackgroundColor(front);
}

void ToolSettings::resetColors() {
    setColor(Qt::black);
    setBackgroundColor(Qt::white);
}

void ToolSettings::noteColor(const QColor& color) {
    if (!color.isValid() || (!recent_.isEmpty() && recent_.front() == opaque(color))) {
        return;
    }
    recent_.removeAll(opaque(color));
    recent_.prepend(opaque(color));
    while (recent_.size() > kMostRecentColors) {
        recent_.removeLast();
    }
    emit recentColorsChanged();
}

void ToolSettings::setRecentColors(const QList<QColor>& colors) {
    recent_ = colors.mid(0, kMostRecentColors);
    emit recentColorsChanged();
}

void ToolSettings::setBrush(ToolKind tool, const Brush& brush) {
    Brush& kept = brushes_[slot(tool)];
    Brush next = gouache::clamped(brush);
    next.color = kept.color;
    if (next != kept) {
        kept = next;
        emit brushChanged(kBrushTools[slot(tool)]);
    }
}

void ToolSettings::stepSize(ToolKind tool, int steps) {
    Brush next = brush(tool);
    for (; steps > 0; --steps) {
        const auto* larger =
            std::upper_bound(std::begin(kRoundSizes), std::end(kRoundSizes), next.size);
        next.size = larger == std::end(kRoundSizes) ? next.size : *larger;
    }
    for (; steps < 0; ++steps) {
        const auto* notSmaller =
            std::lower_bound(std::begin(kRoundSizes), std::end(kRoundSizes), next.size);
        next.size = notSmaller == std::begin(kRoundSizes) ? next.size : *std::prev(notSmaller);
    }
    setBrush(tool, next);
}

void ToolSettings::setOptions(const PaintOptions& options) {
    const PaintOptions next = clamped(options);
    if (next != options_) {
        options_ = next;
        emit optionsChanged();
    }
}

}  // namespace gouache::ui
