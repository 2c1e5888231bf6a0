#pragma once

#include <QAbstractListModel>
#include <string>
#include <vector>

#include "core/models/model_catalogue.h"

namespace gouache::ui {

/// The checkpoints of the catalogue, for a chooser. Those that cannot run are listed but cannot be
/// chosen; their tool tip says why.
class ModelListModel : public QAbstractListModel {
    Q_OBJECT

  public:
    explicit ModelListModel(QObject* parent = nullptr);

    /// Keeps checkpoints only, runnable ones first.
    void setModels(std::vector<ModelInfo> models);

    /// Null out of range.
    const ModelInfo* infoAt(int row) const;
    /// By name or path; an empty name is the starter model, or the first. -1 where there is none.
    int rowOf(const std::string& nameOrPath) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

  private:
    std::vector<ModelInfo> models_;
};

}  // namespace gouache::ui
