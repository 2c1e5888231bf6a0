#pragma once

class QPainter;

namespace gouache::ui {

class CanvasTransform;

/// Something painted over the picture whichever tool is chosen: guides, a frame, marching ants.
/// GUI thread.
class CanvasOverlay {
  public:
    virtual ~CanvasOverlay() = default;
    /// In logical pixels of the view.
    virtual void paint(QPainter& painter, const CanvasTransform& transform) const = 0;
};

}  // namespace gouache::ui
