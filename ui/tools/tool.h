#pragma once

#include <QCursor>
#include <QPointF>
#include <QString>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>

#include "core/document/document.h"
#include "ui/tools/tool_settings.h"

class QPainter;

namespace gouache::ui {

class CanvasTransform;

/// One sample of mouse or pen.
struct ToolPoint {
    QPointF document;     ///< document pixels
    QPointF view;         ///< logical pixels of the view
    double pressure = 1;  ///< 0…1; 1 for a mouse
    Qt::KeyboardModifiers modifiers;
    QPointF tilt;  ///< degrees from upright, −60…60: right, down positive; 0 for a mouse
    std::uint64_t timeMs = 0;  ///< of any clock that goes on evenly; 0 = not known
};

/// What a tool sees of the canvas.
class ToolCanvas {
  public:
    virtual ~ToolCanvas() = default;
    virtual Document& document() const = 0;
    virtual ToolSettings& settings() const = 0;
    virtual const CanvasTransform& transform() const = 0;
    /// Device pixels for a document pixel.
    virtual double zoom() const = 0;
    /// Document to logical pixels of the view.
    virtual QPointF toView(QPointF document) const = 0;
    /// A change of the document that is the tool's own, also outside of press, move and release:
    /// does not abandon it.
    virtual Result<void> execute(std::unique_ptr<Command> command) = 0;
    /// Takes the last step back; the tool's own change too.
    virtual void undo() = 0;
    /// Moves the picture under the pointer by `delta` logical pixels.
    virtual void panBy(QPointF delta) = 0;
    /// Colour of the picture as it is shown; none outside of it or where it is transparent.
    virtual std::optional<QColor> colorAt(QPointF document) const = 0;
    /// `document` drawn to the guide, grid line or edge next to it, where snapping is on.
    virtual QPointF snapped(QPointF document) const = 0;
    /// What the tool paints over the canvas looks different now.
    virtual void updateOverlay() = 0;
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

    /// Chosen, with a document there. The canvas stays until deactivate().
    virtual void activate(ToolCanvas&) {}
    /// Another tool was chosen or the document goes: what is under way is finished.
    virtual void deactivate(ToolCanvas&) {}
    /// The pointer moves without a button, while the tool is the chosen one.
    virtual void hover(ToolCanvas&, const ToolPoint&) {}
    /// After the second press and release.
    virtual void doubleClick(ToolCanvas&, const ToolPoint&) {}
    /// Whether keyPress() is to get the key, before the canvas and the window's actions look at it.
    virtual bool wantsKey(int /*key*/, Qt::KeyboardModifiers) const { return false; }
    virtual void keyPress(ToolCanvas&, int /*key*/, Qt::KeyboardModifiers) {}
    /// While pressed, again and again; 0 = never. Asked at each press.
    virtual std::chrono::milliseconds tickInterval(const ToolSettings&) const {
        return std::chrono::milliseconds(0);
    }
    virtual void tick(ToolCanvas&) {}
    /// Over the picture, in logical pixels of the view; only while the tool is the chosen one.
    virtual void paintOverlay(QPainter&, const ToolCanvas&) const {}

    /// Ignored where outlineDiameter() is set.
    virtual QCursor cursor(bool pressed) const = 0;
    /// Diameter of the circle to show in place of a cursor, in document pixels.
    virtual std::optional<double> outlineDiameter(const ToolSettings&) const { return {}; }
};

}  // namespace gouache::ui
