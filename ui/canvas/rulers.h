#pragma once

#include <QWidget>
#include <optional>

namespace gouache::ui {

class CanvasView;
class ViewAids;

/// A ruler along one side of the canvas. Dragging out of it makes a guide; a mark in it drags its
/// guide, and takes it away where it is dropped outside of the canvas.
class Ruler final : public QWidget {
    Q_OBJECT
  public:
    static constexpr int kBreadth = 20;

    /// Horizontal: above the canvas, for horizontal guides. `view` is the parent and outlives it.
    Ruler(Qt::Orientation orientation, CanvasView* view);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    struct Drag {
        bool vertical;      ///< the guide
        std::size_t index;  ///< in its list
    };
    double alongOf(double document) const;
    double documentAt(QPointF view, bool vertical) const;
    bool usable() const;
    void nameIt();
    void moveGuide(QPointF view);
    void endDrag(QPointF view);

    Qt::Orientation orientation_;
    CanvasView* view_;
    std::optional<Drag> drag_;
    std::optional<double> pointer_;  ///< along it, logical pixels
};

/// Keeps a ruler at the top and one at the left of the canvas, shown as the aids say.
class Rulers : public QObject {
    Q_OBJECT
  public:
    /// Nothing is owned; `view` outlives it.
    Rulers(CanvasView* view, ViewAids* aids, QObject* parent);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void arrange();

    CanvasView* view_;
    ViewAids* aids_;
    Ruler* top_;
    Ruler* left_;
};

}  // namespace gouache::ui
