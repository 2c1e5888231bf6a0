#include "ui/cost/spending_table.h"

#include <QLocale>
#include <QTime>
#include <utility>

#include "ui/bridge/money_text.h"

namespace gouache::ui {

namespace {

QString timeText(double seconds) {
    const auto whole = static_cast<qint64>(seconds + 0.5);
    const auto two = [](qint64 part) { return QStringLiteral("%1").arg(part, 2, 10, QChar('0')); };
    return QStringLiteral("%1:%2:%3").arg(whole / 3600).arg(two(whole / 60 % 60), two(whole % 60));
}

}  // namespace

void SpendingTable::setRows(std::vector<Row> rows, const QString& title) {
    beginResetModel();
    rows_ = std::move(rows);
    title_ = title;
    endResetModel();
}

int SpendingTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int SpendingTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant SpendingTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() != NameColumn) {
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignRight);
    }
    if (role == Qt::ToolTipRole && index.column() == AmountColumn) {
        return exactMoneyText(row.spent.amount);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
        case NameColumn:
            return row.name;
        case AmountColumn:
            return moneyText(row.spent.amount);
        case PicturesColumn:
            return QLocale().toString(static_cast<qlonglong>(row.spent.pictures));
        case PerPictureColumn:
            return row.spent.pictures > 0
                       ? moneyText(scaled(row.spent.amount, 1, row.spent.pictures))
                       : QString();
        case TimeColumn:
            return timeText(row.spent.seconds);
        default:
            return {};
    }
}

QVariant SpendingTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (section == NameColumn ? Qt::AlignLeading : Qt::AlignRight));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case NameColumn:
            return title_;
        case AmountColumn:
            return tr("Spent");
        case PicturesColumn:
            return tr("Pictures");
        case PerPictureColumn:
            return tr("A picture");
        case TimeColumn:
            return tr("Working time");
        default:
            return {};
    }
}

}  // namespace gouache::ui
