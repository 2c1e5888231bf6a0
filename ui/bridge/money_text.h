#pragma once

#include <QString>

#include "core/base/money.h"

namespace gouache::ui {

/// Every digit, with the currency's sign: "¥16,000.00", "US$0.0266".
QString exactMoneyText(const Money& money);

/// To be read at a glance: two decimal places, or two digits that count where it is less than one.
QString moneyText(const Money& money);

/// "¥", "US$", "€"; the code itself where there is no sign that is clear.
QString currencySign(const QString& code);

}  // namespace gouache::ui
