#include "ui/cost/cost_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

#include "ui/bridge/cost_book.h"
#include "ui/bridge/error_text.h"
#include "ui/cost/budgets_page.h"
#include "ui/cost/prices_page.h"
#include "ui/cost/spending_page.h"

namespace gouache::ui {

CostDialog::CostDialog(QueueHost* queue, CostBook* costs, const SpendingWatch* spending,
                       QWidget* parent)
    : QDialog(parent),
      tabs_(new QTabWidget),
      spending_(new SpendingPage(queue, costs)),
      prices_(new PricesPage(costs)),
      problem_(new QLabel) {
    setObjectName(QStringLiteral("costs"));
    setWindowTitle(tr("Costs"));
    tabs_->setDocumentMode(true);
    tabs_->setAccessibleName(tr("Costs"));
    tabs_->addTab(spending_, tr("&Spending"));
    tabs_->addTab(prices_, tr("P&rices"));
    tabs_->addTab(new BudgetsPage(costs, spending), tr("&Budgets"));
    problem_->setTextFormat(Qt::PlainText);
    problem_->setWordWrap(true);
    problem_->setProperty("role", "problem");
    if (costs->error()) {
        problem_->setText(errorSentence(*costs->error()));
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(problem_, 1);
    bottom->addWidget(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tabs_, 1);
    layout->addLayout(bottom);
    resize(860, 640);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(costs, &CostBook::changed, problem_, &QLabel::clear);
    connect(costs, &CostBook::failed, problem_,
            [this](const Error& error) { problem_->setText(errorSentence(error)); });
}

void CostDialog::showPrices() {
    tabs_->setCurrentWidget(prices_);
}

}  // namespace gouache::ui
