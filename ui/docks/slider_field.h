#pragma once

#include <QWidget>

class QDoubleSpinBox;
class QSlider;

namespace gouache::ui {

/// A number by slider or by keyboard: the slider covers the usual range, the box the whole one.
class SliderField : public QWidget {
    Q_OBJECT

  public:
    struct Range {
        double minimum = 0;
        double maximum = 1;
        double sliderMinimum = 0;
        double sliderMaximum = 1;
        double step = 1;
        int decimals = 0;
        QString suffix = {};
    };

    SliderField(const Range& range, const QString& accessibleName, QWidget* parent = nullptr);

    double value() const;
    /// Does not signal.
    void setValue(double value);
    QDoubleSpinBox* box() const { return box_; }

  Q_SIGNALS:
    /// By the user.
    void edited(double value);

  private:
    void moveSlider(double value);

    Range range_;
    QSlider* slider_;
    QDoubleSpinBox* box_;
};

}  // namespace gouache::ui
