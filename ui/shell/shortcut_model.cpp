#include "ui/shell/shortcut_model.h"

#include <QIcon>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

ShortcutModel::ShortcutModel(const ActionRegistry* registry, const QList<FixedKey>& fixed,
                             QObject* parent)
    : QAbstractTableModel(parent),
      registry_(registry),
      scheme_(registry->scheme()),
      overrides_(registry->overrides()) {
    for (const ActionRegistry::Entry& entry : registry->entries()) {
        const QString menu = plainText(menuTitle(entry.spec.category));
        rows_.push_back({QString::fromLatin1(entry.spec.id),
                         plainText(entry.spec.text),
                         entry.spec.submenu.isEmpty()
                             ? menu
                             : QStringLiteral("%1 › %2").arg(menu, plainText(entry.spec.submenu)),
                         {}});
    }
    for (const FixedKey& key : fixed) {
        rows_.push_back({{}, key.what, tr("Always so"), key.keys});
    }
    keys_ = registry_->resolvedKeys(scheme_, overrides_);
}

void ShortcutModel::setScheme(KeyScheme scheme) {
    scheme_ = scheme;
    refresh();
}

QStringList ShortcutModel::usersOf(const QKeySequence& key, const QString& id) const {
    QStringList names;
    if (key.isEmpty()) {
        return names;
    }
    for (const Row& row : rows_) {
        if (row.id.isEmpty() || row.id == id) {
            continue;
        }
        for (const QKeySequence& other : keys_.value(row.id)) {
            // A chord that begins with the other one would never be reached.
            if (other.matches(key) != QKeySequence::NoMatch ||
                key.matches(other) != QKeySequence::NoMatch) {
                names << row.name;
                break;
            }
        }
    }
    return names;
}

void ShortcutModel::override(const QString& id, const ActionRegistry::Keys& keys) {
    const auto* entry = registry_->find(id.toLatin1());
    if (entry != nullptr && registry_->defaultKeys(entry->spec, scheme_) == keys) {
        overrides_.remove(id);
    } else {
        overrides_.insert(id, keys);
    }
}

void ShortcutModel::setKeys(const QString& id, const ActionRegistry::Keys& keys) {
    for (const Row& row : rows_) {
        if (row.id.isEmpty() || row.id == id) {
            continue;
        }
        ActionRegistry::Keys left = keys_.value(row.id);
        const auto taken = left.removeIf([&keys](const QKeySequence& other) {
            return std::any_of(keys.begin(), keys.end(), [&other](const QKeySequence& key) {
                return other.matches(key) != QKeySequence::NoMatch ||
                       key.matches(other) != QKeySequence::NoMatch;
            });
        });
        if (taken > 0) {
            override(row.id, left);
        }
    }
    override(id, keys);
    refresh();
}

void ShortcutModel::resetKeys(const QString& id) {
    overrides_.remove(id);
    refresh();
}

void ShortcutModel::resetAll() {
    overrides_.clear();
    refresh();
}

void ShortcutModel::refresh() {
    keys_ = registry_->resolvedKeys(scheme_, overrides_);
    if (!rows_.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

QString ShortcutModel::nameOf(const QString& id) const {
    for (const Row& row : rows_) {
        if (row.id == id) {
            return row.name;
        }
    }
    return {};
}

QString ShortcutModel::conflictsOf(const QString& id) const {
    QStringList names;
    for (const QKeySequence& key : keys_.value(id)) {
        names += usersOf(key, id);
    }
    names.removeDuplicates();
    return names.join(QStringLiteral(", "));
}

int ShortcutModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int ShortcutModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant ShortcutModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const bool fixed = row.id.isEmpty();
    switch (role) {
        case Qt::DisplayRole:
            if (index.column() == CommandColumn) {
                return row.name;
            }
            if (index.column() == MenuColumn) {
                return row.menu;
            }
            return fixed
                       ? row.keys
                       : QKeySequence::listToString(keys_.value(row.id), QKeySequence::NativeText);
        case IdRole:
            return row.id;
        case OwnRole:
            return !fixed && overrides_.contains(row.id);
        case ConflictRole:
            return fixed ? QString() : conflictsOf(row.id);
        case Qt::ToolTipRole: {
            const QString others = data(index, ConflictRole).toString();
            if (!others.isEmpty()) {
                return tr("The keys are also those of: %1").arg(others);
            }
            return data(index, OwnRole).toBool() ? tr("Changed by you") : QString();
        }
        case Qt::DecorationRole:
            return index.column() == KeysColumn && !data(index, ConflictRole).toString().isEmpty()
                       ? QVariant(icon("warning"))
                       : QVariant();
        case Qt::ForegroundRole:
            if (index.column() == MenuColumn || fixed) {
                return themeColors().subtleText;
            }
            return {};
        case Qt::FontRole:
            if (data(index, OwnRole).toBool() && index.column() != MenuColumn) {
                QFont bold;
                bold.setBold(true);
                return bold;
            }
            return {};
        default:
            return {};
    }
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case CommandColumn:
            return tr("Command");
        case KeysColumn:
            return tr("Keys");
        default:
            return tr("Menu");
    }
}

}  // namespace gouache::ui
