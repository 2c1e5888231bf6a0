#pragma once

#include <QColor>
#include <QImage>
#include <QWidget>
#include <algorithm>

namespace gouache::ui {

/// Hue on a ring, saturation and brightness on the square inside. Keys: arrows for saturation and
/// brightness, Page Up and Page Down for the hue.
class ColorWheel : public QWidget {
    Q_OBJECT

  public:
    explicit ColorWheel(QWidget* parent = nullptr);

    QColor color() const;
    /// Does not signal. The hue of a grey and the saturation of black stay as they are shown.
    void setColor(const QColor& color);

    QSize sizeHint() const override { return {200, 200}; }
    QSize minimumSizeHint() const override { return {120, 120}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return std::min(width, 240); }

  Q_SIGNALS:
    /// By the user.
    void edited(const QColor& color);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    enum class Part { None, Ring, Square };

    QPointF centre() const { return QRectF(rect()).center(); }
    double radius() const;
    double ring() const;
    QRectF square() const;
    void drag(QPointF at);
    void change(double hue, double saturation, double value);
    void describe();

    double hue_ = 0;  ///< each 0…1
    double saturation_ = 0;
    double value_ = 0;
    Part dragged_ = Part::None;
    QImage ring_;    ///< for this size
    QImage shades_;  ///< for this hue
    double shadesHue_ = -1;
};

}  // namespace gouache::ui
