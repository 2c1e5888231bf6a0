#pragma once

#include <QWidget>
#include <optional>

#include "core/cost/cost_settings.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QSpinBox;
class QStackedWidget;

namespace gouache::ui {

class AmountField;

/// What one profile costs, how many jobs it takes at once, and what a picture comes to.
class PriceEditor : public QWidget {
    Q_OBJECT

  public:
    explicit PriceEditor(QWidget* parent = nullptr);

    /// Does not signal.
    void setCost(const ProfileCost& cost, const std::string& currency);
    /// None while a field holds what is no amount.
    std::optional<ProfileCost> cost() const;

    /// Prices of a preset; its assumptions are shown.
    void applyPreset(const QString& id);

  Q_SIGNALS:
    /// By the user, and cost() is sound.
    void edited();

  private:
    QWidget* buildHourly();
    QWidget* buildPicture();
    QWidget* buildOwn();
    void fillPresets();
    void showPage();
    void onEdited();
    void showResult();
    void setPrice(const Price& price);

    std::string currency_ = "CNY";
    QComboBox* presets_;
    QLabel* assumptions_;
    QComboBox* kind_;
    QStackedWidget* pages_;
    AmountField* perHour_;
    QDoubleSpinBox* rented_;
    AmountField* perPicture_;
    QDoubleSpinBox* watts_;
    AmountField* perKilowattHour_;
    AmountField* purchase_;
    QDoubleSpinBox* lifetime_;
    QSpinBox* speed_;
    QLabel* result_;
    QSpinBox* slots_;
    QCheckBox* enabled_;
};

}  // namespace gouache::ui
