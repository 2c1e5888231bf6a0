#include "ui/models/brush_preset_model.h"

#include <QGuiApplication>
#include <algorithm>
#include <utility>

#include "ui/docks/brush_sample.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

constexpr std::pair<const char*, const char*> kNames[] = {
    {"round", QT_TRANSLATE_NOOP("gouache::ui::BrushPresetModel", "Round")},
    {"soft", QT_TRANSLATE_NOOP("gouache::ui::BrushPresetModel", "Soft round")},
    {"airbrush", QT_TRANSLATE_NOOP("gouache::ui::BrushPresetModel", "Airbrush")},
    {"pencil", QT_TRANSLATE_NOOP("gouache::ui::BrushPresetModel", "Pencil")},
    {"ink", QT_TRANSLATE_NOOP("gouache::ui::BrushPresetModel", "Ink")},
    {"marker", QT_TRANSLATE_NOOP("gouache::ui::BrushPresetModel", "Marker")},
    {"calligraphy", QT_TRANSLATE_NOOP("gouache::ui::BrushPresetModel", "Calligraphy")},
    {"chalk", QT_TRANSLATE_NOOP("gouache::ui::BrushPresetModel", "Chalk")},
    {"glaze", QT_TRANSLATE_NOOP("gouache::ui::BrushPresetModel", "Glaze")}};

}  // namespace

QString displayName(const BrushPreset& preset) {
    if (preset.id.empty()) {
        return QString::fromStdString(preset.name);
    }
    const auto* found =
        std::ranges::find(kNames, preset.id, &std::pair<const char*, const char*>::first);
    return found == std::end(kNames) ? QString::fromStdString(preset.id)
                                     : BrushPresetModel::tr(found->second);
}

BrushPresetModel::BrushPresetModel(QObject* parent)
    : QAbstractListModel(parent), presets_(standardPresets()), samples_(presets_.size()) {}

const BrushPreset& BrushPresetModel::preset(const QModelIndex& index) const {
    return presets_.at(static_cast<std::size_t>(index.row()));
}

bool BrushPresetModel::isOwn(const QModelIndex& index) const {
    return index.isValid() && preset(index).id.empty();
}

QModelIndex BrushPresetModel::add(const QString& name, const Brush& brush) {
    if (presets_.size() >= standardPresets().size() + BrushPreset::kMostPresets) {
        return {};
    }
    const int row = rowCount();
    beginInsertRows({}, row, row);
    presets_.push_back({{}, name.toStdString(), brush});
    samples_.emplace_back();
    endInsertRows();
    Q_EMIT ownChanged();
    return index(row);
}

void BrushPresetModel::replace(const QModelIndex& index, const Brush& brush) {
    if (isOwn(index)) {
        const auto row = static_cast<std::size_t>(index.row());
        presets_[row].brush = brush;
        samples_[row] = {};
        Q_EMIT dataChanged(index, index);
        Q_EMIT ownChanged();
    }
}

void BrushPresetModel::remove(const QModelIndex& index) {
    if (isOwn(index)) {
        beginRemoveRows({}, index.row(), index.row());
        presets_.erase(presets_.begin() + index.row());
        samples_.erase(samples_.begin() + index.row());
        endRemoveRows();
        Q_EMIT ownChanged();
    }
}

std::vector<BrushPreset> BrushPresetModel::ownPresets() const {
    std::vector<BrushPreset> own;
    std::ranges::copy_if(presets_, std::back_inserter(own),
                         [](const BrushPreset& preset) { return preset.id.empty(); });
    return own;
}

void BrushPresetModel::setOwnPresets(std::vector<BrushPreset> presets) {
    beginResetModel();
    presets_ = standardPresets();
    std::ranges::move(presets, std::back_inserter(presets_));
    samples_.assign(presets_.size(), {});
    endResetModel();
}

void BrushPresetModel::forgetSamples() {
    samples_.assign(presets_.size(), {});
    if (!presets_.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::DecorationRole});
    }
}

int BrushPresetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(presets_.size());
}

QVariant BrushPresetModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row());
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
        case Qt::AccessibleTextRole:
            return displayName(presets_[row]);
        case Qt::ToolTipRole:
            return tr("%1: %2 px").arg(displayName(presets_[row])).arg(presets_[row].brush.size);
        case Qt::DecorationRole: {
            QPixmap& sample = samples_[row];
            if (sample.isNull()) {
                const double ratio = qGuiApp->devicePixelRatio();
                sample = QPixmap::fromImage(
                    brushSample(presets_[row].brush, kSampleSize * ratio, themeColors().text));
                sample.setDevicePixelRatio(ratio);
            }
            return sample;
        }
        default:
            return {};
    }
}

bool BrushPresetModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || !isOwn(index) || name.isEmpty() ||
        name.toUtf8().size() > static_cast<qsizetype>(BrushPreset::kMostNameBytes)) {
        return false;
    }
    presets_[static_cast<std::size_t>(index.row())].name = name.toStdString();
    Q_EMIT dataChanged(index, index);
    Q_EMIT ownChanged();
    return true;
}

Qt::ItemFlags BrushPresetModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (!index.isValid()) {
        return flags;
    }
    if (isOwn(index)) {
        flags |= Qt::ItemIsEditable;
    }
    return flags | Qt::ItemNeverHasChildren;
}

}  // namespace gouache::ui
