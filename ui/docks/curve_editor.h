#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "core/paint/response_curve.h"

namespace gouache::ui {

/// A ResponseCurve to be dragged: a click on the curve adds a point, dragging moves it, double
/// click or Delete removes it. Keys: Page Up and Page Down choose a point, arrows move it, Insert
/// adds one.
class CurveEditor : public QWidget {
    Q_OBJECT

  public:
    explicit CurveEditor(QWidget* parent = nullptr);

    const ResponseCurve& curve() const { return curve_; }
    /// Does not signal.
    void setCurve(const ResponseCurve& curve);

    QSize sizeHint() const override { return {200, 150}; }
    QSize minimumSizeHint() const override { return {120, 100}; }

  Q_SIGNALS:
    /// By the user.
    void edited(const gouache::ResponseCurve& curve);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    QRectF field() const;
    QPointF toView(ResponseCurve::Point point) const;
    ResponseCurve::Point toCurve(QPointF view) const;
    std::optional<std::size_t> pointAt(QPointF view) const;
    void movePoint(std::size_t index, ResponseCurve::Point to);
    void addPoint(ResponseCurve::Point point);
    void removePoint(std::size_t index);
    void change(std::vector<ResponseCurve::Point> points);
    void describe();

    ResponseCurve curve_;
    std::size_t chosen_ = 0;
    bool dragging_ = false;
};

}  // namespace gouache::ui
