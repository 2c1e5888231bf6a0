#pragma once

#include <QCursor>
#include <QPointF>
#include <optional>

#include "core/transform/free_transform.h"

class QPainter;

namespace gouache::ui {

class ToolCanvas;

// The eight handles round a shape that transform and crop drag.

/// The handle under a place of the view.
std::optional<TransformHandle> handleAt(const ToolCanvas& canvas, const FreeTransform& shape,
                                        QPointF view);
/// Whether the place lies within the shape.
bool isInside(const ToolCanvas& canvas, const FreeTransform& shape, QPointF view);
/// An arrow in the direction in which the handle goes, as it is seen.
QCursor handleCursor(const ToolCanvas& canvas, const FreeTransform& shape, TransformHandle handle);
/// An arrow that goes round.
QCursor turnCursor();
void paintHandles(QPainter& painter, const ToolCanvas& canvas, const FreeTransform& shape,
                  std::optional<TransformHandle> hot);

}  // namespace gouache::ui
