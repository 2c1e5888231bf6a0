#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <optional>
#include <vector>

#include "core/models/model_catalogue.h"

namespace gouache::ui {

/// "Checkpoint", "LoRA" …
QString displayName(ModelKind kind);
/// What the model is or was made for: its architecture, a LoRA's base.
QString purposeOf(const ModelInfo& model);

/// Everything in the catalogue, a model a row. GUI thread.
class ModelTableModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { NameColumn, KindColumn, PurposeColumn, SizeColumn, PlaceColumn, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole,  ///< what the column sorts by
        SearchRole                ///< all that a search looks at, in lower case
    };

    explicit ModelTableModel(QObject* parent = nullptr);

    void setModels(std::vector<ModelInfo> models);
    /// Null out of range.
    const ModelInfo* infoAt(int row) const;
    int rowOf(const std::filesystem::path& path) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    std::vector<ModelInfo> models_;
};

/// Rows of one kind that hold every word of a search.
class ModelFilter : public QSortFilterProxyModel {
    Q_OBJECT

  public:
    explicit ModelFilter(QObject* parent = nullptr);

    void setSearch(const QString& text);
    /// None = all kinds.
    void setKind(std::optional<ModelKind> kind);
    const ModelTableModel* table() const;
    const ModelInfo* infoAt(const QModelIndex& index) const;

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

  private:
    QStringList words_;
    std::optional<ModelKind> kind_;
};

}  // namespace gouache::ui
