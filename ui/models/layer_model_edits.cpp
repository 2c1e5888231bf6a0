// LayerModel: what its views change, by hand or by dragging.

#include <QMimeData>
#include <algorithm>
#include <cmath>

#include "core/commands/move_layer.h"
#include "core/commands/rename_layer.h"
#include "core/commands/set_alpha_lock.h"
#include "core/commands/set_blend_mode.h"
#include "core/commands/set_clipping.h"
#include "core/commands/set_layer_lock.h"
#include "core/commands/set_layer_mask_enabled.h"
#include "core/commands/set_layer_opacity.h"
#include "core/commands/set_layer_visibility.h"
#include "core/document/layer_tree.h"
#include "ui/models/layer_model.h"

namespace gouache::ui {

namespace {

const QString kMimeType = QStringLiteral("application/x-gouache-layer");

}  // namespace

bool LayerModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const Row* layer = rowAt(index);
    if (layer == nullptr) {
        return false;
    }
    const LayerId id = layerAt(index);
    const bool on = value.toBool();
    switch (role) {
        case Qt::EditRole: {
            const QString name = value.toString().simplified();
            if (name.isEmpty() || name == layer->name) {
                return false;
            }
            return run(std::make_unique<RenameLayer>(id, name.left(100).toStdString()));
        }
        case Qt::CheckStateRole:
        case VisibleRole: {
            const bool visible =
                role == VisibleRole ? on : value.value<Qt::CheckState>() == Qt::Checked;
            return visible == layer->visible ||
                   run(std::make_unique<SetLayerVisibility>(id, visible));
        }
        case OpacityRole: {
            const double opacity = std::clamp(value.toDouble(), 0.0, 1.0);
            return std::abs(opacity - layer->opacity) < 1e-9 ||
                   run(std::make_unique<SetLayerOpacity>(id, opacity));
        }
        case BlendRole: {
            const auto mode = static_cast<BlendMode>(value.toInt());
            return mode == layer->blend || run(std::make_unique<SetBlendMode>(id, mode));
        }
        case LockedRole:
            return on == layer->locked || run(std::make_unique<SetLayerLock>(id, on));
        case AlphaLockedRole:
            return on == layer->alphaLocked || run(std::make_unique<SetAlphaLock>(id, on));
        case ClippedRole:
            return on == layer->clipped || run(std::make_unique<SetClipping>(id, on));
        case MaskEnabledRole:
            return on == layer->maskEnabled || run(std::make_unique<SetLayerMaskEnabled>(id, on));
        default:
            return false;
    }
}

bool LayerModel::moveTo(LayerId layer, const Drop& drop) {
    const auto layers = document_->layers();
    const auto from = document_->indexOf(layer);
    if (!from) {
        return false;
    }
    const auto& members = membersOf(drop.group);
    // The gap between two layers that what is moved goes into, counted with it still in place.
    std::size_t gap = 0;
    if (members.empty()) {
        gap = drop.group ? *document_->indexOf(drop.group) : 0;
    } else if (drop.row < static_cast<int>(members.size())) {
        gap = *document_->indexOf(members[static_cast<std::size_t>(drop.row)]) + 1;
    } else {
        gap = subtreeStart(layers, *document_->indexOf(members.back()));
    }
    const std::size_t start = subtreeStart(layers, *from);
    const std::size_t count = *from - start + 1;
    if (gap > start && gap <= *from) {
        return false;  // into itself
    }
    const std::size_t to = gap > *from ? gap - 1 : gap + count - 1;
    if (to == *from && layers[*from].parent == drop.group) {
        return true;
    }
    return run(std::make_unique<MoveLayer>(layer, to, drop.group));
}

void LayerModel::moveLayer(const QModelIndex& index, int rows) {
    const Row* row = rowAt(index);
    if (row == nullptr || rows == 0) {
        return;
    }
    const LayerId id = layerAt(index);
    const LayerId group = row->parent;
    const int count = static_cast<int>(membersOf(group).size());
    const int target = index.row() + rows;
    const LayerId neighbour = layerAt(indexAt(group, target));
    if (std::abs(rows) == 1 && neighbour && document_->layer(neighbour)->kind == LayerKind::Group) {
        const int members = static_cast<int>(membersOf(neighbour).size());
        moveTo(id, {neighbour, rows < 0 ? members : 0});
    } else if (std::abs(rows) == 1 && !neighbour && group) {
        const QModelIndex around = indexOf(group);
        moveTo(id, {rows_[group.value].parent, rows < 0 ? around.row() : around.row() + 1});
    } else {
        // Above the row that it comes to, or below it when it goes down.
        const int last = std::clamp(target, 0, count - 1);
        moveTo(id, {group, rows > 0 ? last + 1 : last});
    }
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

LayerModel::Drop LayerModel::dropAt(int row, const QModelIndex& parent) const {
    const Row* onto = rowAt(parent);
    if (onto != nullptr && onto->kind != LayerKind::Group) {
        return {onto->parent, parent.row()};  // onto a layer: above it
    }
    const LayerId group = layerAt(parent);
    const int count = static_cast<int>(membersOf(group).size());
    // Onto a group: on top of what is in it. Beside all rows: to the bottom.
    const int fallback = group ? 0 : count;
    return {group, row < 0 ? fallback : std::min(row, count)};
}

bool LayerModel::canDropMimeData(const QMimeData* data, Qt::DropAction action, int, int,
                                 const QModelIndex& parent) const {
    if (document_ == nullptr || !data->hasFormat(kMimeType) || action != Qt::MoveAction) {
        return false;
    }
    const LayerId id{data->data(kMimeType).toUInt()};
    const LayerId group = layerAt(parent);
    return group != id && !isInside(document_->layers(), group, id);
}

bool LayerModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                              const QModelIndex& parent) {
    if (!canDropMimeData(data, action, row, column, parent)) {
        return false;
    }
    const LayerId id{data->data(kMimeType).toUInt()};
    if (!indexOf(id).isValid()) {
        return false;
    }
    moveTo(id, dropAt(row, parent));
    return true;
}

}  // namespace gouache::ui
