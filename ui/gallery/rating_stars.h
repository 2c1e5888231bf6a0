#pragma once

#include <QWidget>

class QPainter;

namespace gouache::ui {

/// Five stars, so many of them full, from the left of `area`, as high as it.
void paintStars(QPainter& painter, const QRectF& area, int rating, const QColor& color);

/// Five stars to click; keys 0…5 and the arrows too.
class RatingStars : public QWidget {
    Q_OBJECT

  public:
    explicit RatingStars(QWidget* parent = nullptr);

    int rating() const { return rating_; }
    /// 0…5; does not signal.
    void setRating(int rating);

    QSize sizeHint() const override;

  Q_SIGNALS:
    /// By the user. A click on the last full star takes the rating away: 0.
    void rated(int rating);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    int starAt(const QPointF& point) const;
    void choose(int rating);
    void showName();

    int rating_ = 0;
    int under_ = 0;  ///< the pointer
};

}  // namespace gouache::ui
