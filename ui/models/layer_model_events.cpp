// LayerModel: what the document tells of its changes.

#include <algorithm>
#include <utility>

#include "ui/models/layer_model.h"

namespace gouache::ui {

int LayerModel::rowInDocument(const Layer& layer) const {
    const auto layers = document_->layers();
    const auto above = layers.subspan(*document_->indexOf(layer.id) + 1);
    return static_cast<int>(std::ranges::count(above, layer.parent, &Layer::parent));
}

void LayerModel::changeRow(LayerId layer, const QList<int>& roles) {
    const QModelIndex at = indexOf(layer);
    const Layer* source = document_->layer(layer);
    if (at.isValid() && source != nullptr) {
        Row& row = rowOf(layer);
        std::vector<LayerId> members = std::move(row.members);
        row = Row(*source);
        row.members = std::move(members);
        Q_EMIT dataChanged(at, at, roles);
    }
}

void LayerModel::announceThumbnails() {
    const QSet<quint32> layers = std::exchange(repainted_, {});
    for (const quint32 id : layers) {
        const QModelIndex at = indexOf({id});
        if (at.isValid()) {
            Q_EMIT dataChanged(at, at, {ThumbnailRole, MaskThumbnailRole});
        }
    }
}

void LayerModel::handleAdded(const LayerAdded& change) {
    const Layer& layer = *document_->layer(change.layer);
    const int row = rowInDocument(layer);
    beginInsertRows(indexOf(layer.parent), row, row);
    rows_.insert(layer.id.value, Row(layer));
    auto& siblings = rowOf(layer.parent).members;
    siblings.insert(siblings.begin() + row, layer.id);
    endInsertRows();
}

void LayerModel::handleRemoved(const LayerRemoved& change) {
    const QModelIndex at = indexOf(change.layer);
    const LayerId group = rowOf(change.layer).parent;
    thumbnails_.remove(change.layer.value);
    maskThumbnails_.remove(change.layer.value);
    beginRemoveRows(at.parent(), at.row(), at.row());
    auto& siblings = rowOf(group).members;
    siblings.erase(siblings.begin() + at.row());
    rows_.remove(change.layer.value);
    endRemoveRows();
}

void LayerModel::handleMoved(const LayerMoved& change) {
    const Layer& layer = *document_->layer(change.layer);
    const QModelIndex at = indexOf(change.layer);
    const LayerId from = rowOf(change.layer).parent;
    const int fromRow = at.row();
    const int toRow = rowInDocument(layer);
    if (from == layer.parent && fromRow == toRow) {
        return;
    }
    const bool down = from == layer.parent && toRow > fromRow;
    beginMoveRows(indexOf(from), fromRow, fromRow, indexOf(layer.parent), down ? toRow + 1 : toRow);
    auto& left = rowOf(from).members;
    left.erase(left.begin() + fromRow);
    auto& joined = rowOf(layer.parent).members;
    joined.insert(joined.begin() + toRow, layer.id);
    rowOf(layer.id).parent = layer.parent;
    endMoveRows();
}

void LayerModel::handleRearranged() {
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<LayerId> ids;
    for (const QModelIndex& index : before) {
        ids.push_back(layerAt(index));
    }
    copyRows();
    for (std::size_t i = 0; i < ids.size(); ++i) {
        changePersistentIndex(before[static_cast<qsizetype>(i)], indexOf(ids[i]));
    }
    Q_EMIT layoutChanged();
}

void LayerModel::onDocumentChanged(const Document& document, const DocumentChange& change) {
    if (const auto* pixels = std::get_if<PixelsChanged>(&change)) {
        const bool mask = pixels->part == LayerPart::Mask;
        (mask ? maskThumbnails_ : thumbnails_).remove(pixels->layer.value);
        repainted_.insert(pixels->layer.value);
        if (!thumbnailTimer_.isActive()) {
            thumbnailTimer_.start();
        }
    } else if (const auto* added = std::get_if<LayerAdded>(&change)) {
        handleAdded(*added);
    } else if (const auto* removed = std::get_if<LayerRemoved>(&change)) {
        handleRemoved(*removed);
    } else if (const auto* moved = std::get_if<LayerMoved>(&change)) {
        handleMoved(*moved);
    } else if (std::holds_alternative<LayersRearranged>(change)) {
        handleRearranged();
    } else if (const auto* property = std::get_if<LayerPropertyChanged>(&change)) {
        if (property->property == LayerProperty::Mask) {
            maskThumbnails_.remove(property->layer.value);
        }
        changeRow(property->layer, {});
    } else if (std::holds_alternative<ActiveLayerChanged>(change)) {
        const QModelIndex active = indexOf(document.state().active);
        if (active.isValid()) {
            Q_EMIT dataChanged(active, active, {MaskActiveRole});
        }
        Q_EMIT activeChanged(active);
    } else if (std::holds_alternative<DocumentReset>(change)) {
        beginResetModel();
        copyRows();
        endResetModel();
        Q_EMIT activeChanged(indexOf(document.state().active));
    }
}

}  // namespace gouache::ui
