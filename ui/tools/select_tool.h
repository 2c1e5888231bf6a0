#pragma once

#include <QCoreApplication>
#include <QPolygonF>

#include "core/selection/selection.h"
#include "ui/tools/tool.h"

namespace gouache::ui {

/// What the select tools share: how a new shape joins what is selected already. Shift adds, Alt
/// subtracts, both intersect; otherwise the mode of the tool options counts.
class SelectTool : public Tool {
    Q_DECLARE_TR_FUNCTIONS(gouache::ui::SelectTool)
  public:
    explicit SelectTool(ToolKind kind) : kind_(kind) {}
    ToolKind kind() const override { return kind_; }
    QCursor cursor(bool pressed) const override;

  protected:
    static SelectionMode modeFor(ToolCanvas& canvas, Qt::KeyboardModifiers modifiers);
    /// With the feather of the options; one undo step.
    static void select(ToolCanvas& canvas, const TiledImage& shape, SelectionMode mode);
    static void deselect(ToolCanvas& canvas);
    /// Whether the point lies on what is selected.
    static bool isSelected(const ToolCanvas& canvas, QPointF document);

  private:
    ToolKind kind_;
};

/// A line of a selection that is being made, in document pixels.
void paintSelecting(QPainter& painter, const ToolCanvas& canvas, const QPolygonF& line,
                    bool closed);

std::vector<SelectionPoint> selectionPoints(const QPolygonF& line);

}  // namespace gouache::ui
