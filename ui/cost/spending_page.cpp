#include "ui/cost/spending_page.h"

#include <QComboBox>
#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>
#include <map>
#include <span>

#include "core/base/atomic_file.h"
#include "ui/bridge/cost_book.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/money_text.h"
#include "ui/bridge/queue_host.h"
#include "ui/cost/spending_chart.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

using By = JobQueue::SpendingBy;

enum Range { Week, Month, ThisMonth, ThisYear, Always };

constexpr int kSoonMs = 500;
constexpr int kDaysOfWeek = 7;
constexpr int kDaysOfMonth = 30;
constexpr int kMostNames = 12;  // bars of profiles or batches
constexpr int kMostDays = 62;   // bars of days

QDate firstDay(int range) {
    const QDate today = QDate::currentDate();
    switch (range) {
        case Week:
            return today.addDays(1 - kDaysOfWeek);
        case Month:
            return today.addDays(1 - kDaysOfMonth);
        case ThisMonth:
            return {today.year(), today.month(), 1};
        case ThisYear:
            return {today.year(), 1, 1};
        default:
            return {};
    }
}

WallTime startOf(const QDate& day) {
    return WallTime(std::chrono::milliseconds(day.startOfDay().toMSecsSinceEpoch()));
}

/// "2026-11-24" or "2026-11" as the user writes days and months.
QString dateText(const std::string& key, bool month) {
    const QDate day =
        QDate::fromString(QString::fromStdString(month ? key + "-01" : key), Qt::ISODate);
    if (!day.isValid()) {
        return QString::fromStdString(key);
    }
    const QLocale locale;
    return month ? QStringLiteral("%1 %2").arg(
                       locale.standaloneMonthName(day.month(), QLocale::ShortFormat),
                       QString::number(day.year()))
                 : locale.toString(day, QLocale::ShortFormat);
}

QString shortDay(const QDate& day) {
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    // Without its year, which the range says.
    static const QRegularExpression year(QStringLiteral("[^a-zA-Z]*y+[^a-zA-Z]*"));
    format.remove(year);
    return day.toString(format);
}

}  // namespace

struct SpendingPage::Read {
    By by = By::Day;
    std::vector<SpendingTable::Row> rows;
};

SpendingPage::SpendingPage(QueueHost* queue, const CostBook* costs, QWidget* parent)
    : QWidget(parent),
      queue_(queue),
      costs_(costs),
      by_(new QComboBox),
      range_(new QComboBox),
      chart_(new SpendingChart),
      view_(new QTableView),
      total_(new QLabel),
      export_(new QPushButton(icon("export"), tr("&Export as CSV…"))),
      soon_(new QTimer(this)) {
    by_->addItem(tr("By day"), static_cast<int>(By::Day));
    by_->addItem(tr("By month"), static_cast<int>(By::Month));
    by_->addItem(tr("By profile"), static_cast<int>(By::Profile));
    by_->addItem(tr("By batch"), static_cast<int>(By::Batch));
    by_->setAccessibleName(tr("How the spending is put together"));
    range_->addItem(tr("Last 7 days"), Week);
    range_->addItem(tr("Last 30 days"), Month);
    range_->addItem(tr("This month"), ThisMonth);
    range_->addItem(tr("This year"), ThisYear);
    range_->addItem(tr("Since the beginning"), Always);
    range_->setCurrentIndex(Month);
    range_->setAccessibleName(tr("Time of the spending"));
    total_->setTextFormat(Qt::PlainText);
    total_->setProperty("role", "heading");
    view_->setModel(&table_);
    view_->setAccessibleName(tr("Spending"));
    view_->setShowGrid(false);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->verticalHeader()->hide();
    view_->setTabKeyNavigation(false);
    view_->horizontalHeader()->setHighlightSections(false);
    view_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view_->horizontalHeader()->setSectionResizeMode(SpendingTable::NameColumn,
                                                    QHeaderView::Stretch);
    export_->setAutoDefault(false);
    soon_->setSingleShot(true);
    soon_->setInterval(kSoonMs);
    auto* head = new QHBoxLayout;
    head->addWidget(by_);
    head->addWidget(range_);
    head->addStretch(1);
    head->addWidget(total_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addWidget(chart_, 3);
    layout->addWidget(view_, 2);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(export_);
    layout->addLayout(foot);

    connect(by_, &QComboBox::activated, this, &SpendingPage::refresh);
    connect(range_, &QComboBox::activated, this, &SpendingPage::refresh);
    connect(export_, &QPushButton::clicked, this, &SpendingPage::askAndExport);
    connect(soon_, &QTimer::timeout, this, &SpendingPage::refresh);
    connect(costs, &CostBook::changed, this, &SpendingPage::refresh);
    connect(&queue->bridge(), &QueueBridge::changed, this, [this] {
        if (isVisible() && !soon_->isActive()) {
            soon_->start();
        }
    });
}

void SpendingPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

QString SpendingPage::titleOfKeys() const {
    switch (static_cast<By>(by_->currentData().toInt())) {
        case By::Day:
            return tr("Day");
        case By::Month:
            return tr("Month");
        case By::Profile:
            return tr("Profile");
        case By::Batch:
            return tr("Batch");
    }
    return {};
}

void SpendingPage::refresh() {
    const int round = ++round_;
    const By by = static_cast<By>(by_->currentData().toInt());
    const QDate first = firstDay(range_->currentData().toInt());
    const WallTime from = first.isValid() ? startOf(first) : WallTime();
    const WallTime to = startOf(QDate::currentDate().addDays(1));
    queue_->ask<Read>(
        this,
        [by, from, to](JobQueue& queue) -> Result<Read> {
            GOUACHE_TRY(const auto spent, queue.spending(by, from, to));
            std::map<BatchId, std::string> names;
            if (by == By::Batch) {
                GOUACHE_TRY(const auto batches, queue.batches());
                for (const BatchRecord& batch : batches) {
                    names[batch.id] = batch.name;
                }
            }
            Read read{by, {}};
            for (const JobQueue::Spending& each : spent) {
                SpendingTable::Row row{QString::fromStdString(each.key),
                                       {each.key, each.amount, each.pictures, each.seconds}};
                if (by == By::Day || by == By::Month) {
                    row.name = dateText(each.key, by == By::Month);
                } else if (const auto name = names.find(each.key); name != names.end()) {
                    row.spent.key = name->second;
                    row.name = QString::fromStdString(name->second);
                }
                read.rows.push_back(std::move(row));
            }
            return read;
        },
        [this, round](const Result<Read>& read) {
            if (round != round_) {
                return;
            }
            if (read.ok()) {
                take(*read);
            } else {
                total_->setText(errorSentence(read.error()));
            }
        });
}

void SpendingPage::take(const Read& read) {
    std::vector<SpendingTable::Row> rows = read.rows;
    for (SpendingTable::Row& row : rows) {
        if (row.name.isEmpty()) {
            row.name = read.by == By::Batch ? tr("Outside of batches") : tr("This computer");
        }
    }
    const std::string& currency = costs_->settings().currency;
    Money sum{0, currency};
    std::int64_t pictures = 0;
    std::map<std::string, const SpendingTable::Row*> byKey;
    std::vector<SpendingChart::Bar> bars;
    for (const SpendingTable::Row& row : rows) {
        pictures += row.spent.pictures;
        if (row.spent.amount.currency == currency) {
            sum = sum + row.spent.amount;
            byKey[row.spent.key] = &row;
            bars.push_back({row.name, {}, row.spent.amount});
        }
    }
    const auto detail = [this](const SpendingTable::Row* row) {
        return row == nullptr
                   ? QString()
                   : QStringLiteral("%1\n%2\n%3")
                         .arg(row->name, exactMoneyText(row->spent.amount),
                              tr("%n picture(s)", nullptr, static_cast<int>(row->spent.pictures)));
    };
    auto shape = SpendingChart::Shape::Names;
    std::optional<Money> limit;
    if (read.by == By::Day || read.by == By::Month) {
        shape = SpendingChart::Shape::Time;
        bars.clear();
        const bool months = read.by == By::Month;
        limit = months ? costs_->settings().budgets.month : costs_->settings().budgets.day;
        const QDate today = QDate::currentDate();
        QDate day = firstDay(range_->currentData().toInt());
        const QDate earliest =
            byKey.empty() ? today
                          : QDate::fromString(QString::fromStdString(byKey.begin()->first) +
                                                  (months ? QStringLiteral("-01") : QString()),
                                              Qt::ISODate);
        day = day.isValid() ? day : earliest;
        day = months ? QDate(day.year(), day.month(), 1)
                     : std::max(day, today.addDays(1 - kMostDays));
        for (; day.isValid() && day <= today; day = months ? day.addMonths(1) : day.addDays(1)) {
            const std::string key =
                day.toString(months ? QStringLiteral("yyyy-MM") : QStringLiteral("yyyy-MM-dd"))
                    .toStdString();
            const auto found = byKey.find(key);
            const SpendingTable::Row* row = found == byKey.end() ? nullptr : found->second;
            bars.push_back({months ? dateText(key, true) : shortDay(day), detail(row),
                            row != nullptr ? row->spent.amount : Money{0, currency}});
        }
    } else {
        std::ranges::stable_sort(
            bars, [](const auto& a, const auto& b) { return a.amount.micros > b.amount.micros; });
        bars.resize(std::min(bars.size(), std::size_t{kMostNames}));
    }
    chart_->setBars(std::move(bars), shape, limit);
    total_->setText(
        tr("%1 for %2")
            .arg(moneyText(sum), tr("%n picture(s)", nullptr, static_cast<int>(pictures))));
    table_.setRows(std::move(rows), titleOfKeys());
    export_->setEnabled(table_.rowCount() > 0);
}

bool SpendingPage::exportTo(const QString& path) {
    std::vector<SpendingRow> rows;
    for (const SpendingTable::Row& row : table_.rows()) {
        rows.push_back(row.spent);
    }
    const std::string text = spendingCsv(rows, titleOfKeys().toStdString());
    const auto written = writeFileAtomically(path.toStdString(), std::as_bytes(std::span(text)));
    total_->setText(written.ok() ? tr("“%1” is written.").arg(QFileInfo(path).fileName())
                                 : errorSentence(written.error()));
    return written.ok();
}

void SpendingPage::askAndExport() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name =
        QStringLiteral("gouache-%1.csv").arg(QDate::currentDate().toString(Qt::ISODate));
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export the spending"), folder + QLatin1Char('/') + name, tr("Tables (*.csv)"));
    if (!path.isEmpty()) {
        exportTo(path);
    }
}

}  // namespace gouache::ui
