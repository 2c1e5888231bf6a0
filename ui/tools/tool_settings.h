#pragma once

#include <QColor>
#include <QObject>
#include <cstdint>

#include "core/document/brush.h"

namespace gouache::ui {

enum class ToolKind : std::uint8_t {
    Brush,
    Eraser,
    Hand,
    ColorPicker,
    Smudge,
    Clone,
    Fill,
    Gradient,
    Line,
    Rectangle,
    Ellipse
};

/// What the tools paint with; shared by the canvas, the tool bar and the tool options. GUI thread.
class ToolSettings : public QObject {
    Q_OBJECT
  public:
    explicit ToolSettings(QObject* parent = nullptr);

    ToolKind tool() const { return tool_; }
    /// Size, hardness, opacity, spacing and pressure of the brush or of the eraser; each keeps its
    /// own.
    const Brush& brush(BrushMode mode) const { return mode == BrushMode::Erase ? eraser_ : brush_; }
    QColor color() const { return color_; }

  public slots:
    void setTool(gouache::ui::ToolKind tool);
    void setColor(const QColor& color);
    /// Values out of range are brought into it; the colour is taken from color().
    void setBrush(gouache::BrushMode mode, const gouache::Brush& brush);
    /// To the next larger (steps > 0) or smaller round size.
    void stepSize(gouache::BrushMode mode, int steps);

  signals:
    void toolChanged(gouache::ui::ToolKind tool);
    void colorChanged(const QColor& color);
    void brushChanged(gouache::BrushMode mode);

  private:
    ToolKind tool_ = ToolKind::Brush;
    Brush brush_;
    Brush eraser_;
    QColor color_;
};

}  // namespace gouache::ui
