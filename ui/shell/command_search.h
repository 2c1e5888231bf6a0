#pragma once

#include <QDialog>
#include <QStringList>

class QLabel;
class QLineEdit;
class QListView;

namespace gouache::ui {

class ActionRegistry;
class CommandListModel;

/// A field and a list of the commands that fit what is typed: Enter does the first one. Opens over
/// the upper middle of its parent and goes when anything else is clicked.
class CommandSearch : public QDialog {
    Q_OBJECT

  public:
    /// `recent`: ids of the commands used last, newest first.
    CommandSearch(const ActionRegistry* actions, const QStringList& recent, QWidget* parent);

  Q_SIGNALS:
    /// The dialog is closed already: the command may need the focus.
    void chosen(const QByteArray& id);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void search(const QString& query);
    void choose(const QModelIndex& index);

    CommandListModel* model_;
    QLineEdit* field_;
    QListView* list_;
    QLabel* tip_;
};

}  // namespace gouache::ui
