#include "ui/models/model_list_model.h"

#include <QLocale>
#include <algorithm>

#include "core/base/paths.h"

namespace gouache::ui {

ModelListModel::ModelListModel(QObject* parent) : QAbstractListModel(parent) {}

void ModelListModel::setModels(std::vector<ModelInfo> models) {
    std::erase_if(models, [](const ModelInfo& model) {
        return model.kind != ModelKind::Checkpoint && model.kind != ModelKind::Unknown;
    });
    std::stable_sort(models.begin(), models.end(), [](const ModelInfo& a, const ModelInfo& b) {
        return a.runnable && !b.runnable;
    });
    beginResetModel();
    models_ = std::move(models);
    endResetModel();
}

const ModelInfo* ModelListModel::infoAt(int row) const {
    return row >= 0 && row < static_cast<int>(models_.size())
               ? &models_[static_cast<std::size_t>(row)]
               : nullptr;
}

int ModelListModel::rowOf(const std::string& nameOrPath) const {
    const auto starter = resourceFolder() / "starter";
    for (std::size_t row = 0; row < models_.size(); ++row) {
        const ModelInfo& model = models_[row];
        const bool found = nameOrPath.empty()
                               ? model.path == starter
                               : model.name == nameOrPath || model.path.string() == nameOrPath;
        if (found) {
            return static_cast<int>(row);
        }
    }
    return nameOrPath.empty() && !models_.empty() ? 0 : -1;
}

int ModelListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(models_.size());
}

QVariant ModelListModel::data(const QModelIndex& index, int role) const {
    const ModelInfo* model = index.isValid() ? infoAt(index.row()) : nullptr;
    if (model == nullptr) {
        return {};
    }
    switch (role) {
        case Qt::DisplayRole:
            return QString::fromStdString(model->name);
        case Qt::ToolTipRole:
            if (!model->runnable) {
                return tr(
                    "This model cannot be used: it is damaged, incomplete, or of a kind that is "
                    "not supported yet.");
            }
            return tr("%1, %2, made for %3 × %4")
                .arg(QString::fromStdString(model->architecture),
                     QLocale().formattedDataSize(static_cast<qint64>(model->fileBytes)))
                .arg(model->defaults.nativeSize.width)
                .arg(model->defaults.nativeSize.height);
        default:
            return {};
    }
}

Qt::ItemFlags ModelListModel::flags(const QModelIndex& index) const {
    const ModelInfo* model = index.isValid() ? infoAt(index.row()) : nullptr;
    if (model == nullptr || !model->runnable) {
        return Qt::ItemNeverHasChildren;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

}  // namespace gouache::ui
