#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <vector>

namespace gouache::ui {

class ActionRegistry;

/// The commands that fit a query, best first; without a query those used last, then all as in the
/// menus. GUI thread.
class CommandListModel : public QAbstractListModel {
    Q_OBJECT

  public:
    enum Role {
        IdRole = Qt::UserRole,  ///< QByteArray
        KeysRole,               ///< QString, as the desktop writes keys
        PlaceRole,              ///< QString: menu and sub-menu
        EnabledRole             ///< bool
    };

    /// Not owned; outlives the model.
    explicit CommandListModel(const ActionRegistry* registry, QObject* parent = nullptr);

    /// `recent`: ids, newest first.
    void setRecent(const QStringList& recent);
    void setQuery(const QString& query);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

  private:
    void fill();

    const ActionRegistry* registry_;
    QString query_;
    QStringList recent_;
    std::vector<QByteArray> ids_;
};

}  // namespace gouache::ui
