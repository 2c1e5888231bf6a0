#include "ui/cost/budgets_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/bridge/cost_book.h"
#include "ui/bridge/money_text.h"
#include "ui/cost/amount_field.h"
#include "ui/cost/spending_watch.h"
#include "ui/docks/form_field.h"

namespace gouache::ui {

namespace {

constexpr int kWhole = 100;
constexpr const char* kCurrencies[] = {"CNY", "USD", "EUR", "GBP", "JPY", "HKD", "TWD",
                                       "KRW", "INR", "CHF", "CAD", "AUD", "SGD"};

}  // namespace

BudgetsPage::BudgetsPage(CostBook* costs, const SpendingWatch* spending, QWidget* parent)
    : QWidget(parent),
      costs_(costs),
      spending_(spending),
      currency_(new QComboBox),
      hardStop_(new QCheckBox(tr("&Stop rented profiles when a budget is spent"))) {
    currency_->setEditable(true);
    currency_->setInsertPolicy(QComboBox::NoInsert);
    currency_->setAccessibleName(tr("Currency"));
    currency_->setFixedWidth(130);
    currency_->lineEdit()->setMaxLength(3);
    for (const char* code : kCurrencies) {
        currency_->addItem(QString::fromLatin1(code));
    }
    hardStop_->setToolTip(
        tr("Before the next job, never in the middle of one. Hardware of one's own goes on."));
    auto* note = new QLabel(
        tr("Amounts stay as numbers when the currency is changed: nothing is exchanged."));
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setProperty("role", "hint");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 14, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(new FormField(tr("&Currency"), currency_));
    layout->addWidget(note);
    layout->addWidget(buildLine(day_, tr("Budget a &day"), tr("Budget a day")));
    layout->addWidget(buildLine(month_, tr("Budget a &month"), tr("Budget a month")));
    layout->addWidget(hardStop_);
    auto* marks = new QLabel(tr("You are told at 50, 80 and 100 %. An empty field: no limit."));
    marks->setTextFormat(Qt::PlainText);
    marks->setWordWrap(true);
    marks->setProperty("role", "hint");
    layout->addWidget(marks);
    layout->addStretch(1);
    connect(currency_, &QComboBox::activated, this, &BudgetsPage::keep);
    connect(currency_->lineEdit(), &QLineEdit::editingFinished, this, &BudgetsPage::keep);
    connect(hardStop_, &QCheckBox::toggled, this, &BudgetsPage::keep);
    connect(costs_, &CostBook::changed, this, &BudgetsPage::showSettings);
    connect(spending_, &SpendingWatch::changed, this, &BudgetsPage::showSpending);
    showSettings();
}

QWidget* BudgetsPage::buildLine(Line& line, const QString& caption, const QString& name) {
    line.amount = new AmountField(name);
    line.amount->input()->setPlaceholderText(tr("no limit"));
    line.bar = new QProgressBar;
    line.bar->setTextVisible(false);
    line.bar->setRange(0, kWhole);
    line.words = new QLabel;
    line.words->setTextFormat(Qt::PlainText);
    line.words->setProperty("role", "hint");
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(new FormField(caption, line.amount));
    layout->addWidget(line.bar);
    layout->addWidget(line.words);
    connect(line.amount, &AmountField::edited, this, &BudgetsPage::keep);
    return box;
}

void BudgetsPage::showSettings() {
    const CostSettings& settings = costs_->settings();
    const QSignalBlocker quiet(hardStop_);
    currency_->setCurrentText(QString::fromStdString(settings.currency));
    for (AmountField* field : {day_.amount, month_.amount}) {
        field->setCurrency(settings.currency);
    }
    day_.amount->setAmount(settings.budgets.day);
    month_.amount->setAmount(settings.budgets.month);
    hardStop_->setChecked(settings.budgets.hardStop);
    showSpending();
}

void BudgetsPage::showSpending() {
    showLine(day_, spending_->day(), spending_->today());
    showLine(month_, spending_->wholeMonth(), spending_->month());
}

void BudgetsPage::showLine(const Line& line, const std::optional<BudgetState>& state,
                           const Money& spent) {
    line.bar->setVisible(state.has_value());
    line.bar->setValue(state ? std::min(state->percent, kWhole) : 0);
    line.words->setText(state ? tr("%1 of %2 spent (%3 %)")
                                    .arg(moneyText(state->spent), moneyText(state->limit),
                                         QString::number(state->percent))
                              : tr("%1 spent").arg(moneyText(spent)));
    line.bar->setAccessibleName(line.words->text());
}

void BudgetsPage::keep() {
    const auto currency = currencyFromText(currency_->currentText().trimmed().toStdString());
    markWrong(currency_, !currency);
    if (!currency || day_.amount->isWrong() || month_.amount->isWrong()) {
        return;
    }
    CostSettings settings = costs_->settings();
    settings.budgets.day = day_.amount->amount();
    settings.budgets.month = month_.amount->amount();
    settings.budgets.hardStop = hardStop_->isChecked();
    if (*currency != settings.currency) {
        settings = withCurrency(settings, *currency);
    }
    costs_->setSettings(settings);
}

}  // namespace gouache::ui
