#pragma once

#include <QImage>
#include <QRectF>
#include <QWidget>

namespace gouache::ui {

/// How a product will stand in its frame. Drag the product to move it, the wheel makes it larger or
/// smaller, and the sun round it is dragged to where the light comes from; arrow keys, plus and
/// minus do the same.
class SceneView : public QWidget {
    Q_OBJECT

  public:
    explicit SceneView(QWidget* parent = nullptr);

    /// `box`: the product's place, as parts of the frame.
    void setPicture(const QImage& picture, const QRectF& box);
    /// Instead of a picture; plain text.
    void setSentence(const QString& sentence);
    /// Where the sun stands: ProductScene::lightDirection and lightHeight.
    void setLight(double direction, double height);
    /// Width and height of the frame, for its shape.
    void setFrame(const QSize& frame);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    /// By how much, as parts of the frame.
    void moved(const QPointF& by);
    /// By what factor.
    void scaled(double factor);
    void lit(double direction, double height);

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QRectF frameRect() const;
    QRectF productRect() const;
    QPointF sun() const;
    double reach() const;

    QImage picture_;
    QRectF box_;
    QString sentence_;
    double direction_ = 315;
    double height_ = 45;
    QSize frame_{1, 1};
    enum class Drag { None, Product, Sun };
    Drag drag_ = Drag::None;
    QPointF last_;
};

}  // namespace gouache::ui
