#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "ui/shell/action_registry.h"

namespace gouache::ui {

/// A key that no command stands for: the canvas or a field has it in hand.
struct FixedKey {
    QString keys;
    QString what;
};

/// Every command and its keys, as a draft that does not change the commands; keys that cannot be
/// changed come last. GUI thread.
class ShortcutModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { CommandColumn, KeysColumn, MenuColumn, kColumns };
    enum Role {
        IdRole = Qt::UserRole,  ///< QString; empty for keys that cannot be changed
        OwnRole,                ///< bool: the user changed it
        ConflictRole            ///< QString: the other commands that have one of its keys
    };

    /// `registry` is not owned and outlives the model; commands that come later are not shown.
    ShortcutModel(const ActionRegistry* registry, const QList<FixedKey>& fixed,
                  QObject* parent = nullptr);

    KeyScheme scheme() const { return scheme_; }
    const ActionRegistry::Overrides& overrides() const { return overrides_; }
    /// The user's own keys stay.
    void setScheme(KeyScheme scheme);

    ActionRegistry::Keys keysOf(const QString& id) const { return keys_.value(id); }
    /// Names of the commands other than `id` that have `key`; also as the beginning of a longer
    /// one.
    QStringList usersOf(const QKeySequence& key, const QString& id) const;
    /// The other commands lose them.
    void setKeys(const QString& id, const ActionRegistry::Keys& keys);
    /// To those of the scheme.
    void resetKeys(const QString& id);
    void resetAll();
    QString nameOf(const QString& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    struct Row {
        QString id;
        QString name;
        QString menu;
        QString keys;  ///< of fixed ones
    };
    void override(const QString& id, const ActionRegistry::Keys& keys);
    void refresh();
    QString conflictsOf(const QString& id) const;

    const ActionRegistry* registry_;
    std::vector<Row> rows_;
    KeyScheme scheme_;
    ActionRegistry::Overrides overrides_;
    QMap<QString, ActionRegistry::Keys> keys_;
};

}  // namespace gouache::ui
