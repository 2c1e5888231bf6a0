#pragma once

#include <QDoubleSpinBox>
#include <QPoint>
#include <QPointer>

namespace gouache::ui {

/// A number in one narrow field: its caption and value, and a bar that fills. Drag across it to
/// change it, which leaves the focus where it is; click to type, and Enter gives the focus back;
/// arrow keys and wheel step.
class SpinSlider : public QDoubleSpinBox {
    Q_OBJECT

  public:
    struct Range {
        double minimum = 0;
        double maximum = 100;
        double step = 1;
        int decimals = 0;
        QString suffix = {};
        /// Above 1 the bar gives small values more room: its place is the fraction's 1/power-th
        /// power.
        double power = 1;
    };

    /// `caption` is shown before the value and read out as the name.
    SpinSlider(const Range& range, const QString& caption, QWidget* parent = nullptr);

    /// Does not signal.
    void setShownValue(double value);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    /// By the user.
    void edited(double value);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

  private:
    double placeOf(double value) const;
    double valueAt(double place) const;

    double power_;
    QPoint pressedAt_;
    QPointer<QWidget> focusBefore_;  ///< until Enter
    bool pressed_ = false;
    bool dragging_ = false;
};

}  // namespace gouache::ui
