#include "ui/models/model_table_model.h"

#include <QIcon>
#include <QImageReader>
#include <QLocale>
#include <QPixmap>
#include <QPixmapCache>
#include <algorithm>

namespace gouache::ui {

namespace {

constexpr int kThumbnailSide = 96;
constexpr int kRowHeight = 48;
constexpr int kLargestThumbnail = 16'384;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// Null where there is none or it cannot be read.
QPixmap thumbnailOf(const ModelInfo& model) {
    const QString path = text(model.notes.thumbnail.string());
    QPixmap pixmap;
    if (path.isEmpty() || QPixmapCache::find(path, &pixmap)) {
        return pixmap;
    }
    QImageReader reader(path);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > kLargestThumbnail || size.height() > kLargestThumbnail) {
        return pixmap;
    }
    reader.setScaledSize(size.scaled(kThumbnailSide, kThumbnailSide, Qt::KeepAspectRatio));
    pixmap = QPixmap::fromImage(reader.read());
    QPixmapCache::insert(path, pixmap);
    return pixmap;
}

}  // namespace

QString displayName(ModelKind kind) {
    switch (kind) {
        case ModelKind::Checkpoint:
            return ModelTableModel::tr("Checkpoint");
        case ModelKind::ControlNet:
            return ModelTableModel::tr("ControlNet");
        case ModelKind::Vae:
            return ModelTableModel::tr("Autoencoder");
        case ModelKind::Lora:
            return ModelTableModel::tr("LoRA");
        case ModelKind::Embedding:
            return ModelTableModel::tr("Embedding");
        case ModelKind::Upscaler:
            return ModelTableModel::tr("Upscaler");
        case ModelKind::Unknown:
            break;
    }
    return ModelTableModel::tr("Unknown");
}

QString purposeOf(const ModelInfo& model) {
    if (model.kind == ModelKind::Lora || model.kind == ModelKind::Embedding) {
        return model.notes.base.empty() ? text(model.architecture) : text(model.notes.base);
    }
    return model.architecture.empty() ? ModelTableModel::tr("Cannot be read")
                                      : text(model.architecture);
}

ModelTableModel::ModelTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void ModelTableModel::setModels(std::vector<ModelInfo> models) {
    beginResetModel();
    models_ = std::move(models);
    endResetModel();
}

const ModelInfo* ModelTableModel::infoAt(int row) const {
    return row >= 0 && row < static_cast<int>(models_.size())
               ? &models_[static_cast<std::size_t>(row)]
               : nullptr;
}

int ModelTableModel::rowOf(const std::filesystem::path& path) const {
    for (std::size_t row = 0; row < models_.size(); ++row) {
        if (models_[row].path == path) {
            return static_cast<int>(row);
        }
    }
    return -1;
}

int ModelTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(models_.size());
}

int ModelTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ModelTableModel::data(const QModelIndex& index, int role) const {
    const ModelInfo* model = index.isValid() ? infoAt(index.row()) : nullptr;
    if (model == nullptr) {
        return {};
    }
    if (role == SearchRole) {
        QStringList words{text(model->name), text(model->path.string()), text(model->notes.title),
                          text(model->notes.author), purposeOf(*model)};
        for (const auto* list : {&model->notes.triggerWords, &model->notes.trainingTags}) {
            for (const std::string& word : *list) {
                words << text(word);
            }
        }
        return words.join(QLatin1Char('\n')).toLower();
    }
    if (role == Qt::DecorationRole && index.column() == NameColumn) {
        const QPixmap thumbnail = thumbnailOf(*model);
        return thumbnail.isNull() ? QVariant() : QVariant(QIcon(thumbnail));
    }
    if (role == Qt::SizeHintRole && index.column() == NameColumn) {
        return QSize(0, kRowHeight);  // room for a thumbnail, whether or not there is one
    }
    if (role == Qt::TextAlignmentRole && index.column() == SizeColumn) {
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role == SortRole && index.column() == SizeColumn) {
        return static_cast<qulonglong>(model->fileBytes);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SortRole) {
        return {};
    }
    switch (index.column()) {
        case NameColumn:
            return text(model->name);
        case KindColumn:
            return displayName(model->kind);
        case PurposeColumn:
            return purposeOf(*model);
        case SizeColumn:
            return model->fileBytes > 0
                       ? QLocale().formattedDataSize(static_cast<qint64>(model->fileBytes), 1,
                                                     QLocale::DataSizeSIFormat)
                       : QString();
        case PlaceColumn:
            return text(model->path.parent_path().string());
        default:
            return {};
    }
}

QVariant ModelTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case NameColumn:
            return tr("Name");
        case KindColumn:
            return tr("Type");
        case PurposeColumn:
            return tr("For");
        case SizeColumn:
            return tr("Size");
        case PlaceColumn:
            return tr("Where");
        default:
            return {};
    }
}

ModelFilter::ModelFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(ModelTableModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void ModelFilter::setSearch(const QString& text) {
    words_ = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void ModelFilter::setKind(std::optional<ModelKind> kind) {
    kind_ = kind;
    invalidateFilter();
}

const ModelTableModel* ModelFilter::table() const {
    return qobject_cast<const ModelTableModel*>(sourceModel());
}

const ModelInfo* ModelFilter::infoAt(const QModelIndex& index) const {
    return index.isValid() ? table()->infoAt(mapToSource(index).row()) : nullptr;
}

bool ModelFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const ModelInfo* model = table()->infoAt(row);
    if (model == nullptr || (kind_ && model->kind != *kind_)) {
        return false;
    }
    const QString all =
        sourceModel()->index(row, 0, parent).data(ModelTableModel::SearchRole).toString();
    return std::all_of(words_.begin(), words_.end(),
                       [&all](const QString& word) { return all.contains(word); });
}

}  // namespace gouache::ui
