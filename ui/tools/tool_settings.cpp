#include "ui/tools/tool_settings.h"

#include <algorithm>
#include <iterator>

#include "core/document/brush_stroke.h"

namespace gouache::ui {

namespace {

constexpr double kRoundSizes[] = {1,   2,   3,   4,   5,   6,   8,   10,  12,  16,
                                  20,  24,  32,  40,  48,  56,  64,  80,  96,  112,
                                  128, 160, 200, 256, 320, 400, 512, 640, 800, 1000};

}  // namespace

ToolSettings::ToolSettings(QObject* parent) : QObject(parent) {
    eraser_.size = 40;
    setColor(QColor(0x1e, 0x1e, 0x1e));
}

void ToolSettings::setTool(ToolKind tool) {
    if (tool != tool_) {
        tool_ = tool;
        emit toolChanged(tool);
    }
}

void ToolSettings::setColor(const QColor& color) {
    const QColor opaque = QColor(color.red(), color.green(), color.blue());
    if (!color.isValid() || opaque == color_) {
        return;
    }
    color_ = opaque;
    for (Brush* brush : {&brush_, &eraser_}) {
        brush->color = {static_cast<std::uint8_t>(color_.red()),
                        static_cast<std::uint8_t>(color_.green()),
                        static_cast<std::uint8_t>(color_.blue())};
    }
    emit colorChanged(color_);
}

void ToolSettings::setBrush(BrushMode mode, const Brush& brush) {
    Brush& kept = mode == BrushMode::Erase ? eraser_ : brush_;
    Brush next = clamped(brush);
    next.color = kept.color;
    if (next != kept) {
        kept = next;
        emit brushChanged(mode);
    }
}

void ToolSettings::stepSize(BrushMode mode, int steps) {
    Brush next = brush(mode);
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
    setBrush(mode, next);
}

}  // namespace gouache::ui
