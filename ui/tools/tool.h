#pragma once

#include <QCursor>
#include <QPointF>
#include <QString>
#include <optional>

#include "core/document/document.h"
#include "ui/tools/tool_settings.h"

namespace gouache::ui {

/// One sample of mouse or pen.
struct ToolPoint {
    QPointF document;     ///< document pixels
    QPointF view;         ///< logical pixels of the view
    double pressure = 1;  ///< 0…1; 1 for a mouse
    Qt::KeyboardModifiers modifiers;
};

/// What a tool sees of the canvas.
class ToolCanvas {
  public:
    virtual ~ToolCanvas() = default;
    virtual Document& document() = 0;
    virtual ToolSettings& settings() = 0;
    /// Moves the picture under the pointer by `delta` logical pixels.
    virtual void panBy(QPointF delta) = 0;
    /// Colour of the picture as it is shown; none outside of it or where it is transparent.
    virtual std::optional<QColor> colorAt(QPointF document) const = 0;
    /// Tells the user why a tool does nothing, in one translated sentence.
    virtual void tell(const QString& sentence) = 0;
};

/// Turns mouse and pen samples into commands. Never touches widgets. A tool gets press, moves, then
/// release or cancel; never two presses in a row.
class Tool {
  public:
    virtual ~Tool() = default;
    virtual ToolKind kind() const = 0;
    virtual void press(ToolCanvas& canvas, const ToolPoint& point) = 0;
    virtual void move(ToolCanvas& canvas, const ToolPoint& point) = 0;
    virtual void release(ToolCanvas& canvas, const ToolPoint& point) = 0;
    /// Escape: what the tool did since press() is taken back.
    virtual void cancel(ToolCanvas& canvas) = 0;
    /// Someone else changed the document meanwhile: what was done stays, moves until release() do
    /// nothing.
    virtual void abandon() {}
    /// Ignored where outlineDiameter() is set.
    virtual QCursor cursor(bool pressed) const = 0;
    /// Diameter of the circle to show in place of a cursor, in document pixels.
    virtual std::optional<double> outlineDiameter(const ToolSettings&) const { return {}; }
};

}  // namespace gouache::ui
