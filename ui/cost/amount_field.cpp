#include "ui/cost/amount_field.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

#include "ui/docks/form_field.h"

namespace gouache::ui {

namespace {

constexpr int kWidth = 130;
constexpr int kMostDigits = 24;

}  // namespace

AmountField::AmountField(const QString& accessibleName, const QString& unit, QWidget* parent)
    : QWidget(parent), unit_(unit), input_(new QLineEdit), after_(new QLabel) {
    input_->setAccessibleName(accessibleName);
    input_->setMaxLength(kMostDigits);
    input_->setAlignment(Qt::AlignRight);
    input_->setFixedWidth(kWidth);
    after_->setTextFormat(Qt::PlainText);
    after_->setProperty("role", "hint");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(input_);
    row->addWidget(after_);
    row->addStretch(1);
    setFocusProxy(input_);
    showUnit();
    connect(input_, &QLineEdit::textEdited, this, [this] { markWrong(input_, isWrong()); });
    connect(input_, &QLineEdit::editingFinished, this, &AmountField::edited);
}

void AmountField::setCurrency(const std::string& currency) {
    currency_ = currency;
    showUnit();
}

void AmountField::showUnit() {
    after_->setText(QString::fromStdString(currency_) + unit_);
    input_->setAccessibleDescription(after_->text());
}

void AmountField::setAmount(const std::optional<Money>& amount) {
    QString text = amount ? QString::fromStdString(amountText(*amount)) : QString();
    if (amount == this->amount() && !isWrong()) {
        return;  // As it was typed.
    }
    text.replace(QLatin1Char('.'), QLocale().decimalPoint());
    input_->setText(text);
    markWrong(input_, false);
}

std::string AmountField::plainDigits() const {
    const QLocale locale;
    QString text = input_->text();
    text.remove(QLatin1Char(' '));
    text.remove(QChar(0x00A0));
    text.remove(QChar(0x202F));
    text.remove(locale.groupSeparator());
    text.replace(locale.decimalPoint(), QStringLiteral("."));
    return text.toStdString();
}

std::optional<Money> AmountField::amount() const {
    const auto typed = moneyFromText(plainDigits(), currency_);
    return typed.ok() && typed->micros >= 0 ? std::optional(*typed) : std::nullopt;
}

bool AmountField::isWrong() const {
    return !input_->text().trimmed().isEmpty() && !amount();
}

}  // namespace gouache::ui
