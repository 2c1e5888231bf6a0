#include "ui/shell/command_list_model.h"

#include <QIcon>
#include <algorithm>

#include "ui/shell/action_registry.h"
#include "ui/shell/command_match.h"

namespace gouache::ui {

namespace {

QString placeOf(const ActionSpec& spec) {
    const QString menu = plainText(menuTitle(spec.category));
    return spec.submenu.isEmpty() ? menu
                                  : QStringLiteral("%1 › %2").arg(menu, plainText(spec.submenu));
}

}  // namespace

CommandListModel::CommandListModel(const ActionRegistry* registry, QObject* parent)
    : QAbstractListModel(parent), registry_(registry) {
    fill();
}

void CommandListModel::setRecent(const QStringList& recent) {
    recent_ = recent;
    fill();
}

void CommandListModel::setQuery(const QString& query) {
    query_ = query;
    fill();
}

void CommandListModel::fill() {
    struct Found {
        QByteArray id;
        int score;
    };
    std::vector<Found> found;
    for (const ActionRegistry::Entry& entry : registry_->entries()) {
        const ActionSpec& spec = entry.spec;
        const auto score = matchScore(query_, {plainText(entry.action->text()), placeOf(spec),
                                               spec.searchWords + QLatin1Char(' ') + spec.statusTip,
                                               QString::fromLatin1(spec.id)});
        if (!score) {
            continue;
        }
        const auto used = recent_.indexOf(QString::fromLatin1(spec.id));
        const int recency = used < 0 ? 0 : static_cast<int>(recent_.size() - used);
        // What cannot be done now is still found, below what can.
        const int possible = entry.action->isEnabled() || query_.isEmpty() ? 0 : -100;
        found.push_back({spec.id, *score + recency + possible});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& a, const Found& b) { return a.score > b.score; });
    beginResetModel();
    ids_.clear();
    for (const Found& each : found) {
        ids_.push_back(each.id);
    }
    endResetModel();
}

int CommandListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ids_.size());
}

QVariant CommandListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ActionRegistry::Entry* entry =
        registry_->find(ids_[static_cast<std::size_t>(index.row())]);
    if (entry == nullptr) {
        return {};
    }
    switch (role) {
        case Qt::DisplayRole:
            return plainText(entry->action->text());
        case Qt::DecorationRole:
            return entry->action->icon();
        case Qt::ToolTipRole:
            return entry->spec.statusTip;
        case Qt::AccessibleDescriptionRole: {
            const QString keys = data(index, KeysRole).toString();
            const QString place = placeOf(entry->spec);
            return keys.isEmpty() ? place : QStringLiteral("%1, %2").arg(place, keys);
        }
        case IdRole:
            return entry->spec.id;
        case KeysRole:
            return entry->action->shortcut().toString(QKeySequence::NativeText);
        case PlaceRole:
            return placeOf(entry->spec);
        case EnabledRole:
            return entry->action->isEnabled();
        default:
            return {};
    }
}

Qt::ItemFlags CommandListModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    const Qt::ItemFlags base = Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return data(index, EnabledRole).toBool() ? base | Qt::ItemIsEnabled : base;
}

}  // namespace gouache::ui
