#include "ui/models/layer_model.h"

#include <QIODevice>
#include <QIcon>
#include <QMimeData>
#include <algorithm>

#include "core/commands/add_layer.h"
#include "core/commands/clear_layer.h"
#include "core/commands/duplicate_layer.h"
#include "core/commands/move_layer.h"
#include "core/commands/remove_layer.h"
#include "core/commands/rename_layer.h"
#include "core/commands/set_layer_opacity.h"
#include "core/commands/set_layer_visibility.h"
#include "ui/docks/option_names.h"
#include "ui/models/layer_thumbnail.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

const QString kMimeType = QStringLiteral("application/x-gouache-layer");

}  // namespace

LayerModel::LayerModel(QObject* parent) : QAbstractListModel(parent) {}

LayerModel::~LayerModel() {
    if (document_ != nullptr) {
        document_->removeObserver(this);
    }
}

void LayerModel::setDocument(Document* document) {
    if (document == document_) {
        return;
    }
    beginResetModel();
    if (document_ != nullptr) {
        document_->removeObserver(this);
    }
    document_ = document;
    if (document_ != nullptr) {
        document_->addObserver(this);
    }
    copyRows();
    endResetModel();
    Q_EMIT activeChanged(document_ != nullptr ? indexOf(document_->state().active) : QModelIndex());
}

LayerModel::Row::Row(const Layer& layer)
    : id(layer.id),
      kind(layer.kind),
      name(displayName(layer)),
      visible(layer.visible),
      opacity(layer.opacity) {}

void LayerModel::copyRows() {
    thumbnails_.clear();
    rows_.clear();
    if (document_ != nullptr) {
        const auto layers = document_->layers();
        for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
            rows_.emplace_back(*layer);
        }
    }
}

const LayerModel::Row* LayerModel::rowAt(const QModelIndex& index) const {
    const bool ours = index.isValid() && index.model() == this && index.row() < count();
    return ours ? &rows_[static_cast<std::size_t>(index.row())] : nullptr;
}

LayerId LayerModel::layerAt(const QModelIndex& index) const {
    const Row* row = rowAt(index);
    return row != nullptr ? row->id : LayerId{};
}

QModelIndex LayerModel::indexOf(LayerId layer) const {
    const auto found = std::find_if(rows_.begin(), rows_.end(),
                                    [layer](const Row& row) { return row.id == layer; });
    return found == rows_.end() ? QModelIndex() : index(static_cast<int>(found - rows_.begin()));
}

bool LayerModel::run(std::unique_ptr<Command> command) {
    if (document_ == nullptr) {
        return false;
    }
    if (auto done = document_->execute(std::move(command)); !done.ok()) {
        Q_EMIT failed(done.error());
        return false;
    }
    return true;
}

void LayerModel::addLayer(LayerKind kind) {
    if (document_ != nullptr) {
        run(std::make_unique<AddLayer>(document_->newLayerId(), kind));
    }
}

void LayerModel::removeLayer(const QModelIndex& index) {
    if (const LayerId id = layerAt(index)) {
        run(std::make_unique<RemoveLayer>(id));
    }
}

void LayerModel::duplicateLayer(const QModelIndex& index) {
    if (const Row* layer = rowAt(index)) {
        const QString name = tr("%1 copy").arg(layer->name).left(80);
        run(std::make_unique<DuplicateLayer>(layer->id, document_->newLayerId(),
                                             name.toStdString()));
    }
}

void LayerModel::clearLayer(const QModelIndex& index) {
    if (const LayerId id = layerAt(index)) {
        run(std::make_unique<ClearLayer>(id));
    }
}

void LayerModel::moveLayer(const QModelIndex& index, int rows) {
    const LayerId id = layerAt(index);
    if (!id) {
        return;
    }
    const int row = std::clamp(index.row() + rows, 0, count() - 1);
    if (row != index.row()) {
        run(std::make_unique<MoveLayer>(id, static_cast<std::size_t>(count() - 1 - row)));
    }
}

int LayerModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant LayerModel::data(const QModelIndex& index, int role) const {
    const Row* layer = rowAt(index);
    if (layer == nullptr) {
        return {};
    }
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return layer->name;
        case Qt::ToolTipRole:
            return tr("%1 layer, %2 % opaque")
                .arg(displayName(layer->kind))
                .arg(qRound(layer->opacity * 100));
        case Qt::AccessibleTextRole:
            return tr("%1, %2 layer, %3")
                .arg(layer->name, displayName(layer->kind),
                     layer->visible ? tr("visible") : tr("hidden"));
        case Qt::DecorationRole:
            return icon(iconNameOf(layer->kind));
        case Qt::CheckStateRole:
            return layer->visible ? Qt::Checked : Qt::Unchecked;
        case KindRole:
            return static_cast<int>(layer->kind);
        case OpacityRole:
            return layer->opacity;
        case VisibleRole:
            return layer->visible;
        case IdRole:
            return layer->id.value;
        case ThumbnailRole: {
            QImage& thumbnail = thumbnails_[layer->id.value];
            const Layer* source = document_->layer(layer->id);
            if (thumbnail.isNull() && source != nullptr) {
                thumbnail = layerThumbnail(*source);
            }
            return thumbnail;
        }
        default:
            return {};
    }
}

bool LayerModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const Row* layer = rowAt(index);
    if (layer == nullptr) {
        return false;
    }
    switch (role) {
        case Qt::EditRole: {
            const QString name = value.toString().simplified();
            if (name.isEmpty() || name == layer->name) {
                return false;
            }
            return run(std::make_unique<RenameLayer>(layer->id, name.left(100).toStdString()));
        }
        case Qt::CheckStateRole:
        case VisibleRole: {
            const bool visible =
                role == VisibleRole ? value.toBool() : value.value<Qt::CheckState>() == Qt::Checked;
            return visible == layer->visible ||
                   run(std::make_unique<SetLayerVisibility>(layer->id, visible));
        }
        case OpacityRole: {
            const double opacity = std::clamp(value.toDouble(), 0.0, 1.0);
            return qFuzzyCompare(1 + opacity, 1 + layer->opacity) ||
                   run(std::make_unique<SetLayerOpacity>(layer->id, opacity));
        }
        default:
            return false;
    }
}

Qt::ItemFlags LayerModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) {
        return Qt::ItemIsDropEnabled;  // between the rows, never onto one
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsUserCheckable |
           Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QHash<int, QByteArray> LayerModel::roleNames() const {
    auto names = QAbstractListModel::roleNames();
    names.insert(KindRole, "kind");
    names.insert(OpacityRole, "opacity");
    names.insert(VisibleRole, "visible");
    names.insert(IdRole, "id");
    names.insert(ThumbnailRole, "thumbnail");
    return names;
}

QStringList LayerModel::mimeTypes() const {
    return {kMimeType};
}

QMimeData* LayerModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty()) {
        return nullptr;
    }
    auto* data = new QMimeData;
    data->setData(kMimeType, QByteArray::number(layerAt(indexes.first()).value));
    return data;
}

bool LayerModel::canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int,
                                 const QModelIndex& parent) const {
    return document_ != nullptr && data->hasFormat(kMimeType) && action == Qt::MoveAction &&
           (row >= 0 || parent.isValid() || row == -1);
}

bool LayerModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                              const QModelIndex& parent) {
    if (!canDropMimeData(data, action, row, column, parent)) {
        return false;
    }
    const LayerId id{data->data(kMimeType).toUInt()};
    const QModelIndex source = indexOf(id);
    if (!source.isValid()) {
        return false;
    }
    int before = row;
    if (before < 0) {
        before = parent.isValid() ? parent.row() : count();
    }
    before = std::min(before, count());
    // "Before row n" counts with the source still in place.
    const int target = before > source.row() ? before - 1 : before;
    moveLayer(source, target - source.row());
    return true;
}

void LayerModel::changeRow(LayerId layer, const QList<int>& roles) {
    const QModelIndex at = indexOf(layer);
    const Layer* source = document_->layer(layer);
    if (at.isValid() && source != nullptr) {
        rows_[static_cast<std::size_t>(at.row())] = Row(*source);
        Q_EMIT dataChanged(at, at, roles);
    }
}

void LayerModel::onDocumentChanged(const Document& document, const DocumentChange& change) {
    if (const auto* pixels = std::get_if<PixelsChanged>(&change)) {
        thumbnails_.remove(pixels->layer.value);
        changeRow(pixels->layer, {ThumbnailRole});
    } else if (const auto* added = std::get_if<LayerAdded>(&change)) {
        const int row = count() - static_cast<int>(added->index);
        beginInsertRows({}, row, row);
        rows_.insert(rows_.begin() + row, Row(*document.layer(added->layer)));
        endInsertRows();
    } else if (const auto* removed = std::get_if<LayerRemoved>(&change)) {
        const int row = count() - 1 - static_cast<int>(removed->index);
        thumbnails_.remove(removed->layer.value);
        beginRemoveRows({}, row, row);
        rows_.erase(rows_.begin() + row);
        endRemoveRows();
    } else if (const auto* moved = std::get_if<LayerMoved>(&change)) {
        const int from = count() - 1 - static_cast<int>(moved->from);
        const int to = count() - 1 - static_cast<int>(moved->to);
        if (from != to) {
            beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
            const Row row = rows_[static_cast<std::size_t>(from)];
            rows_.erase(rows_.begin() + from);
            rows_.insert(rows_.begin() + to, row);
            endMoveRows();
        }
    } else if (const auto* property = std::get_if<LayerPropertyChanged>(&change)) {
        switch (property->property) {
            case LayerProperty::Name:
                changeRow(property->layer, {Qt::DisplayRole, Qt::EditRole});
                break;
            case LayerProperty::Visible:
                changeRow(property->layer, {Qt::CheckStateRole, VisibleRole});
                break;
            case LayerProperty::Opacity:
                changeRow(property->layer, {OpacityRole, Qt::ToolTipRole});
                break;
            default:
                changeRow(property->layer, {});
                break;
        }
    } else if (std::holds_alternative<ActiveLayerChanged>(change)) {
        Q_EMIT activeChanged(indexOf(document.state().active));
    } else if (std::holds_alternative<DocumentReset>(change) ||
               std::holds_alternative<LayersRearranged>(change)) {
        beginResetModel();
        copyRows();
        endResetModel();
        Q_EMIT activeChanged(indexOf(document.state().active));
    }
}

}  // namespace gouache::ui
