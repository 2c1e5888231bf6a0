#pragma once

#include <QWidget>
#include <optional>

#include "core/base/money.h"

class QLabel;
class QLineEdit;

namespace gouache::ui {

/// An amount of money to be typed, exact to its last digit, with its currency.
class AmountField : public QWidget {
    Q_OBJECT

  public:
    /// `unit`: after the currency, such as " an hour"; translated.
    explicit AmountField(const QString& accessibleName, const QString& unit = {},
                         QWidget* parent = nullptr);

    void setCurrency(const std::string& currency);
    /// None = empty. Does not signal.
    void setAmount(const std::optional<Money>& amount);
    /// None where nothing is typed, or no amount from 0 on.
    std::optional<Money> amount() const;
    /// Something is typed that is no amount from 0 on.
    bool isWrong() const;
    QLineEdit* input() const { return input_; }

  Q_SIGNALS:
    /// By the user, when the field is left or Enter is pressed.
    void edited();

  private:
    std::string plainDigits() const;
    void showUnit();

    std::string currency_ = "CNY";
    QString unit_;
    QLineEdit* input_;
    QLabel* after_;
};

}  // namespace gouache::ui
