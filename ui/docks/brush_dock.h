#pragma once

#include <QDockWidget>
#include <functional>

#include "ui/tools/tool_settings.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace gouache::ui {

class CurveEditor;
class SpinSlider;

/// Everything of the brush in hand, with a sample stroke and the curves by which it follows the
/// pen.
class BrushDock : public QDockWidget {
    Q_OBJECT

  public:
    explicit BrushDock(ToolSettings* settings, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    struct Number {
        SpinSlider* field;
        double Brush::*member;
        double factor;  ///< of the shown value to the kept one
    };
    struct Flag {
        QCheckBox* box;
        bool Brush::*member;
    };

    QWidget* buildNumbers();
    QWidget* buildDynamics();
    SpinSlider* addNumber(const QString& caption, double Brush::*member, double least, double most,
                          double factor, const QString& suffix, double power = 1);
    QCheckBox* addFlag(const QString& text, bool Brush::*member);
    BrushDynamic& dynamicOf(Brush& brush) const;
    void follow();
    void showSample();
    void change(const std::function<void(Brush&)>& edit);

    ToolSettings* settings_;
    QLabel* sample_;
    QList<Number> numbers_;
    QList<Flag> flags_;
    QComboBox* property_;
    QComboBox* sensor_;
    QCheckBox* on_;
    CurveEditor* curve_;
};

}  // namespace gouache::ui
