#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/cost/spending_csv.h"

namespace gouache::ui {

/// What was spent, a row for each day, month, profile or batch.
class SpendingTable : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column {
        NameColumn,
        AmountColumn,
        PicturesColumn,
        PerPictureColumn,
        TimeColumn,
        kColumns
    };

    struct Row {
        QString name;  ///< as it is shown
        SpendingRow spent;
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// `title`: of the first column.
    void setRows(std::vector<Row> rows, const QString& title);
    const std::vector<Row>& rows() const { return rows_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    std::vector<Row> rows_;
    QString title_;
};

}  // namespace gouache::ui
