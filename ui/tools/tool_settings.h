#pragma once

#include <QColor>
#include <QList>
#include <QObject>
#include <array>
#include <cstdint>

#include "core/paint/brush.h"
#include "ui/tools/paint_options.h"

namespace gouache::ui {

enum class ToolKind : std::uint8_t {
    Brush,
    Sketch,  ///< a thin brush for control layers
    Eraser,
    Hand,
    ColorPicker,
    Smudge,
    Clone,
    Fill,
    Gradient,
    Line,
    Rectangle,
    Ellipse,
    SelectRectangle,
    SelectEllipse,
    SelectLasso,
    SelectPolygon,
    SelectWand,
    SelectColor,
    SelectBrush,
    Move,
    Transform,
    Crop,
    Frame
};

/// What the tools paint with; shared by the canvas, the tool bar and the tool options. GUI thread.
class ToolSettings : public QObject {
    Q_OBJECT
  public:
    static constexpr int kMostRecentColors = 24;

    explicit ToolSettings(QObject* parent = nullptr);

    ToolKind tool() const { return tool_; }
    /// Brush, sketch, eraser, smudge and clone stamp each keep a brush of their own; other tools
    /// have the brush's.
    const Brush& brush(ToolKind tool) const { return brushes_[slot(tool)]; }
    QColor color() const { return color_; }
    QColor backgroundColor() const { return background_; }
    /// Newest first, without doubles.
    const QList<QColor>& recentColors() const { return recent_; }
    const PaintOptions& options() const { return options_; }

  public slots:
    void setTool(gouache::ui::ToolKind tool);
    void setColor(const QColor& color);
    void setBackgroundColor(const QColor& color);
    void swapColors();
    /// Black on white.
    void resetColors();
    /// The colour has been painted with.
    void noteColor(const QColor& color);
    void setRecentColors(const QList<QColor>& colors);
    /// Values out of range are brought into it; the colour is taken from color().
    void setBrush(gouache::ui::ToolKind tool, const gouache::Brush& brush);
    /// To the next larger (steps > 0) or smaller round size.
    void stepSize(gouache::ui::ToolKind tool, int steps);
    void setOptions(const gouache::ui::PaintOptions& options);

  signals:
    void toolChanged(gouache::ui::ToolKind tool);
    void colorChanged(const QColor& color);
    void backgroundColorChanged(const QColor& color);
    void recentColorsChanged();
    void brushChanged(gouache::ui::ToolKind tool);
    void optionsChanged();

  private:
    static constexpr std::array kBrushTools{ToolKind::Brush, ToolKind::Sketch, ToolKind::Eraser,
                                            ToolKind::Smudge, ToolKind::Clone};
    static std::size_t slot(ToolKind tool);

    ToolKind tool_ = ToolKind::Brush;
    std::array<Brush, kBrushTools.size()> brushes_;
    QColor color_;
    QColor background_;
    QList<QColor> recent_;
    PaintOptions options_;
};

}  // namespace gouache::ui
