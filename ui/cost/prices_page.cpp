#include "ui/cost/prices_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QStringList>
#include <algorithm>

#include "ui/bridge/cost_book.h"
#include "ui/bridge/money_text.h"
#include "ui/cost/price_editor.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

constexpr int kListWidth = 220;
constexpr int kNameRole = Qt::UserRole;

}  // namespace

PricesPage::PricesPage(CostBook* costs, QWidget* parent)
    : QWidget(parent),
      costs_(costs),
      list_(new QListWidget),
      none_(new QLabel(
          tr("Profiles come here when the engine is there: the places where pictures are made."))),
      editor_(new PriceEditor) {
    list_->setAccessibleName(tr("Profiles"));
    list_->setFixedWidth(kListWidth);
    list_->setIconSize({20, 20});
    none_->setTextFormat(Qt::PlainText);
    none_->setWordWrap(true);
    none_->setProperty("role", "hint");
    none_->setAlignment(Qt::AlignTop);
    auto* scroll = new QScrollArea;
    scroll->setWidget(editor_);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->addWidget(list_);
    layout->addWidget(none_, 1);
    layout->addWidget(scroll, 1);
    connect(list_, &QListWidget::currentRowChanged, this, &PricesPage::showChosen);
    connect(editor_, &PriceEditor::edited, this, &PricesPage::keep);
    connect(costs_, &CostBook::profilesChanged, this, &PricesPage::fill);
    connect(costs_, &CostBook::changed, this, [this] {
        if (!keeping_) {
            showChosen();
        }
    });
    fill();
}

QString PricesPage::chosen() const {
    const QListWidgetItem* item = list_->currentItem();
    return item != nullptr ? item->data(kNameRole).toString() : QString();
}

void PricesPage::choose(const QString& profile) {
    for (int row = 0; row < list_->count(); ++row) {
        if (list_->item(row)->data(kNameRole).toString() == profile) {
            list_->setCurrentRow(row);
        }
    }
}

void PricesPage::fill() {
    const QString before = chosen();
    list_->clear();
    const auto add = [this](const QString& name, const QString& device) {
        auto* item = new QListWidgetItem(
            icon(name.startsWith(QLatin1String("cuda")) ? "gpu" : "cpu"),
            device.isEmpty() ? name : QStringLiteral("%1\n%2").arg(name, device), list_);
        item->setData(kNameRole, name);
    };
    QStringList known;
    for (const Profile& profile : costs_->profiles()) {
        known << QString::fromStdString(profile.name);
        add(known.last(), QString::fromStdString(profile.deviceName));
    }
    // Those that have a price and are not here now, such as a machine that is off.
    for (const auto& [name, cost] : costs_->settings().profiles) {
        if (!known.contains(QString::fromStdString(name))) {
            add(QString::fromStdString(name), tr("not here now"));
        }
    }
    choose(before);
    if (list_->currentRow() < 0 && list_->count() > 0) {
        list_->setCurrentRow(0);
    }
    none_->setVisible(list_->count() == 0);
    editor_->parentWidget()->parentWidget()->setVisible(list_->count() > 0);
    showChosen();
}

void PricesPage::showChosen() {
    if (list_->currentRow() >= 0) {
        editor_->setCost(costs_->settings().of(chosen().toStdString()),
                         costs_->settings().currency);
    }
}

void PricesPage::keep() {
    const auto cost = editor_->cost();
    if (!cost || list_->currentRow() < 0) {
        return;
    }
    CostSettings settings = costs_->settings();
    settings.profiles[chosen().toStdString()] = *cost;
    keeping_ = true;
    costs_->setSettings(settings);
    keeping_ = false;
}

}  // namespace gouache::ui
