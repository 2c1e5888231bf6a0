#include "ui/bridge/money_text.h"

#include <QLocale>
#include <array>
#include <cstdlib>
#include <utility>

namespace gouache::ui {

namespace {

constexpr std::int64_t kUnit = 1'000'000;  // micros

constexpr std::array<std::pair<const char*, const char*>, 9> kSigns{{
    {"CNY", "¥"},
    {"EUR", "€"},
    {"GBP", "£"},
    {"HKD", "HK$"},
    {"INR", "₹"},
    {"JPY", "JP¥"},
    {"KRW", "₩"},
    {"TWD", "NT$"},
    {"USD", "US$"},
}};

QString withSign(const Money& money, int places) {
    const std::string digits = amountText({std::abs(money.micros), money.currency}, places);
    QString text = QString::fromStdString(digits);
    const QLocale locale;
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    QString whole = locale.toString((point < 0 ? text : text.left(point)).toLongLong());
    if (point >= 0) {
        whole += locale.decimalPoint() + text.mid(point + 1);
    }
    const QString sign = currencySign(QString::fromStdString(money.currency));
    const bool isCode = sign.back().isUpper();
    return (money.micros < 0 ? QString(QChar(0x2212)) : QString()) + sign +
           (isCode ? QString(QChar(0x00A0)) : QString()) + whole;
}

}  // namespace

QString currencySign(const QString& code) {
    for (const auto& [known, sign] : kSigns) {
        if (code == QLatin1String(known)) {
            return QString::fromUtf8(sign);
        }
    }
    return code;
}

QString exactMoneyText(const Money& money) {
    return withSign(money, 2);
}

QString moneyText(const Money& money) {
    int places = 2;
    std::int64_t step = kUnit / 100;
    const std::int64_t size = std::abs(money.micros);
    while (size != 0 && size < step * 10 && places < 4) {
        step /= 10;
        ++places;
    }
    const Money rounded = scaled(scaled(money, 1, step), step, 1);
    return withSign(rounded, 2);
}

}  // namespace gouache::ui
