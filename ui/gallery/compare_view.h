#pragma once

#include <QImage>
#include <QWidget>

namespace gouache::ui {

/// Two pictures over each other with a divider between them: the first left of it, the second right
/// of it. Drag to move the divider; the wheel zooms at the pointer, and the middle or right button
/// moves both. The second is shown at the size of the first.
class CompareView : public QWidget {
    Q_OBJECT

  public:
    explicit CompareView(QWidget* parent = nullptr);

    void setPictures(const QImage& left, const QImage& right);
    /// Shown at the corners; plain text.
    void setNames(const QString& left, const QString& right);
    /// Left becomes right.
    void exchange();
    /// 0 = only the second one is seen … 1 = only the first one.
    double divider() const { return divider_; }
    void setDivider(double part);
    /// Window pixels for one of the picture; 0 = as large as there is room for.
    double zoom() const { return zoom_; }
    void setZoom(double zoom);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    /// By dragging.
    void dividerMoved(double part);
    void zoomChanged(double zoom);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

  private:
    double scale() const;
    QRectF place() const;
    void dragTo(const QPointF& point);

    QImage left_;
    QImage right_;
    QString leftName_;
    QString rightName_;
    double divider_ = 0.5;
    double zoom_ = 0;
    QPointF offset_;  ///< of the picture's centre from the view's
    QPointF panFrom_;
    bool panning_ = false;
};

}  // namespace gouache::ui
