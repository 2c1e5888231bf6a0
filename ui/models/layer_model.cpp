#include "ui/models/layer_model.h"

#include <QIODevice>
#include <QIcon>
#include <QMimeData>
#include <algorithm>

#include "core/commands/add_layer.h"
#include "core/commands/add_layer_mask.h"
#include "core/commands/apply_layer_mask.h"
#include "core/commands/clear_layer.h"
#include "core/commands/duplicate_layer.h"
#include "core/commands/flatten_image.h"
#include "core/commands/group_layers.h"
#include "core/commands/merge_down.h"
#include "core/commands/remove_layer.h"
#include "core/commands/remove_layer_mask.h"
#include "core/commands/ungroup.h"
#include "ui/docks/option_names.h"
#include "ui/models/layer_thumbnail.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

constexpr int kThumbnailDelayMs = 200;

}  // namespace

LayerModel::LayerModel(QObject* parent) : QAbstractItemModel(parent) {
    thumbnailTimer_.setSingleShot(true);
    thumbnailTimer_.setInterval(kThumbnailDelayMs);
    connect(&thumbnailTimer_, &QTimer::timeout, this, &LayerModel::announceThumbnails);
}

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
    : parent(layer.parent),
      kind(layer.kind),
      name(displayName(layer)),
      visible(layer.visible),
      opacity(layer.opacity),
      blend(layer.blend),
      locked(layer.locked),
      alphaLocked(layer.alphaLocked),
      clipped(layer.clipped),
      hasMask(layer.hasMask),
      maskEnabled(layer.maskEnabled) {}

void LayerModel::copyRows() {
    thumbnails_.clear();
    maskThumbnails_.clear();
    rows_.clear();
    rows_.insert(0, Row());
    if (document_ == nullptr) {
        return;
    }
    const auto layers = document_->layers();
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
        rows_.insert(layer->id.value, Row(*layer));
        rowOf(layer->parent).members.push_back(layer->id);
    }
}

const LayerModel::Row* LayerModel::rowAt(const QModelIndex& index) const {
    const LayerId id = layerAt(index);
    const auto found = id ? rows_.constFind(id.value) : rows_.constEnd();
    return found == rows_.constEnd() ? nullptr : &*found;
}

LayerId LayerModel::layerAt(const QModelIndex& index) const {
    const bool ours = index.isValid() && index.model() == this;
    return ours ? LayerId{static_cast<std::uint32_t>(index.internalId())} : LayerId{};
}

const std::vector<LayerId>& LayerModel::membersOf(LayerId group) const {
    static const std::vector<LayerId> none;
    const auto found = rows_.constFind(group.value);
    return found == rows_.constEnd() ? none : found->members;
}

QModelIndex LayerModel::indexOf(LayerId layer) const {
    const auto found = rows_.constFind(layer.value);
    if (!layer || found == rows_.constEnd()) {
        return {};
    }
    const auto& siblings = membersOf(found->parent);
    const auto at = std::ranges::find(siblings, layer);
    return at == siblings.end()
               ? QModelIndex()
               : createIndex(static_cast<int>(at - siblings.begin()), 0, quintptr{layer.value});
}

QModelIndex LayerModel::indexAt(LayerId group, int row) const {
    const auto& members = membersOf(group);
    if (row < 0 || row >= static_cast<int>(members.size())) {
        return {};
    }
    return createIndex(row, 0, quintptr{members[static_cast<std::size_t>(row)].value});
}

QModelIndex LayerModel::index(int row, int column, const QModelIndex& parent) const {
    return column == 0 ? indexAt(layerAt(parent), row) : QModelIndex();
}

QModelIndex LayerModel::parent(const QModelIndex& index) const {
    const Row* row = rowAt(index);
    return row != nullptr ? indexOf(row->parent) : QModelIndex();
}

int LayerModel::rowCount(const QModelIndex& parent) const {
    return static_cast<int>(membersOf(layerAt(parent)).size());
}

int LayerModel::columnCount(const QModelIndex&) const {
    return 1;
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
        run(std::make_unique<DuplicateLayer>(layerAt(index), document_->newLayerId(),
                                             name.toStdString()));
    }
}

void LayerModel::clearLayer(const QModelIndex& index) {
    if (const LayerId id = layerAt(index)) {
        const bool mask =
            id == document_->state().active && document_->activePart() == LayerPart::Mask;
        run(std::make_unique<ClearLayer>(id, mask ? LayerPart::Mask : LayerPart::Pixels));
    }
}

void LayerModel::groupLayers(const QModelIndexList& indexes) {
    std::vector<LayerId> ids;
    for (const QModelIndex& index : indexes) {
        if (const LayerId id = layerAt(index)) {
            ids.push_back(id);
        }
    }
    if (!ids.empty()) {
        run(std::make_unique<GroupLayers>(document_->newLayerId(), std::move(ids)));
    }
}

void LayerModel::ungroup(const QModelIndex& index) {
    if (const LayerId id = layerAt(index)) {
        run(std::make_unique<Ungroup>(id));
    }
}

void LayerModel::mergeDown(const QModelIndex& index) {
    if (const LayerId id = layerAt(index)) {
        run(std::make_unique<MergeDown>(id));
    }
}

void LayerModel::flatten() {
    if (document_ != nullptr) {
        run(std::make_unique<FlattenImage>(document_->newLayerId()));
    }
}

void LayerModel::addMask(const QModelIndex& index) {
    const LayerId id = layerAt(index);
    if (!id) {
        return;
    }
    const TiledImage* selection = document_->selection();
    TiledImage mask =
        selection != nullptr ? *selection : TiledImage::filled(document_->size(), 255);
    if (run(std::make_unique<AddLayerMask>(id, std::move(mask)))) {
        document_->setActive(id, LayerPart::Mask);
    }
}

void LayerModel::removeMask(const QModelIndex& index) {
    if (const LayerId id = layerAt(index)) {
        run(std::make_unique<RemoveLayerMask>(id));
    }
}

void LayerModel::applyMask(const QModelIndex& index) {
    if (const LayerId id = layerAt(index)) {
        run(std::make_unique<ApplyLayerMask>(id));
    }
}

QVariant LayerModel::thumbnail(LayerId id, LayerPart part) const {
    QHash<quint32, QImage>& cache = part == LayerPart::Mask ? maskThumbnails_ : thumbnails_;
    const Layer* layer = document_->layer(id);
    if (layer == nullptr || (part == LayerPart::Mask && !layer->hasMask)) {
        return QImage();
    }
    QImage& image = cache[id.value];
    if (image.isNull()) {
        image = part == LayerPart::Mask ? maskThumbnail(*layer) : layerThumbnail(*layer);
    }
    return image;
}

QVariant LayerModel::data(const QModelIndex& index, int role) const {
    const Row* layer = rowAt(index);
    if (layer == nullptr) {
        return {};
    }
    const LayerId id = layerAt(index);
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return layer->name;
        case Qt::ToolTipRole:
            return tr("%1 layer, %2 % opaque")
                .arg(displayName(layer->kind))
                .arg(qRound(layer->opacity * 100));
        case Qt::AccessibleTextRole: {
            QStringList parts{tr("%1, %2 layer, %3")
                                  .arg(layer->name, displayName(layer->kind),
                                       layer->visible ? tr("visible") : tr("hidden"))};
            if (layer->locked) {
                parts << tr("locked");
            }
            if (layer->clipped) {
                parts << tr("clipped to the layer below");
            }
            if (layer->hasMask) {
                parts << tr("with a mask");
            }
            return parts.join(QStringLiteral(", "));
        }
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
            return id.value;
        case ThumbnailRole:
            return thumbnail(id, LayerPart::Pixels);
        case BlendRole:
            return static_cast<int>(layer->blend);
        case LockedRole:
            return layer->locked;
        case AlphaLockedRole:
            return layer->alphaLocked;
        case ClippedRole:
            return layer->clipped;
        case HasMaskRole:
            return layer->hasMask;
        case MaskEnabledRole:
            return layer->maskEnabled;
        case MaskThumbnailRole:
            return thumbnail(id, LayerPart::Mask);
        case MaskActiveRole:
            return id == document_->state().active && document_->activePart() == LayerPart::Mask;
        default:
            return {};
    }
}

Qt::ItemFlags LayerModel::flags(const QModelIndex& index) const {
    const Row* layer = rowAt(index);
    if (layer == nullptr) {
        return Qt::ItemIsDropEnabled;
    }
    const Qt::ItemFlags common = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable |
                                 Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled;
    return layer->kind == LayerKind::Group ? common | Qt::ItemIsDropEnabled
                                           : common | Qt::ItemNeverHasChildren;
}

QHash<int, QByteArray> LayerModel::roleNames() const {
    auto names = QAbstractItemModel::roleNames();
    names.insert(KindRole, "kind");
    names.insert(OpacityRole, "opacity");
    names.insert(VisibleRole, "visible");
    names.insert(IdRole, "id");
    names.insert(ThumbnailRole, "thumbnail");
    names.insert(BlendRole, "blend");
    names.insert(LockedRole, "locked");
    names.insert(AlphaLockedRole, "alphaLocked");
    names.insert(ClippedRole, "clipped");
    names.insert(HasMaskRole, "hasMask");
    names.insert(MaskEnabledRole, "maskEnabled");
    names.insert(MaskThumbnailRole, "maskThumbnail");
    names.insert(MaskActiveRole, "maskActive");
    return names;
}

}  // namespace gouache::ui
