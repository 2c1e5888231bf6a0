#pragma once

#include <optional>

#include "ui/tools/select_tool.h"

namespace gouache::ui {

/// What rectangle, ellipse and lasso share: a drag draws a shape; a drag from within what is
/// selected (mode Replace) moves the selection without the picture; a click deselects.
class SelectAreaTool : public SelectTool {
  public:
    using SelectTool::SelectTool;

    void press(ToolCanvas& canvas, const ToolPoint& point) override;
    void move(ToolCanvas& canvas, const ToolPoint& point) override;
    void release(ToolCanvas& canvas, const ToolPoint& point) override;
    void cancel(ToolCanvas& canvas) override;
    void abandon() override;
    void paintOverlay(QPainter& painter, const ToolCanvas& canvas) const override;

  protected:
    /// The drag as it is now, in document pixels.
    struct Drag {
        QPolygonF path;  ///< every place of the pointer, snapped
        bool equalSides = false;
        bool fromMiddle = false;
    };
    /// What to show; closed.
    virtual QPolygonF outline(const Drag& drag) const = 0;
    virtual TiledImage shape(const ToolCanvas& canvas, const Drag& drag) const = 0;

  private:
    void moveSelection(ToolCanvas& canvas, QPointF to);

    std::optional<Drag> drag_;
    SelectionMode mode_ = SelectionMode::Replace;
    Qt::KeyboardModifiers held_;         ///< since press(): they chose the mode, not the shape
    std::optional<TiledImage> carried_;  ///< what is being moved, as it was
    std::uint64_t step_ = 0;
    bool moved_ = false;
    QPointF start_;
    QPointF startView_;
};

/// The rectangle between the first and last point of a drag.
QRectF draggedBox(const QPolygonF& path, bool equalSides, bool fromMiddle);

}  // namespace gouache::ui
