#pragma once

#include <QDialog>
#include <QList>

#include "ui/shell/shortcut_model.h"

class QComboBox;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace gouache::ui {

/// The keyboard at a glance, and to one's own liking: a scheme, and own keys over it. Nothing is
/// changed before it is accepted.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

  public:
    /// Not owned.
    explicit ShortcutsDialog(const ActionRegistry* actions, QWidget* parent = nullptr);

    KeyScheme scheme() const { return model_->scheme(); }
    const ActionRegistry::Overrides& overrides() const { return model_->overrides(); }

    /// Keys that no command stands for: those of the canvas and the prompt.
    static QList<FixedKey> fixedKeys();

  private:
    QWidget* buildTop();
    QWidget* buildEditor();
    void showSelected();
    void showConflict();
    void assign(bool asSecond);
    QString selectedId() const;

    ShortcutModel* model_;
    QSortFilterProxyModel* found_;
    QTableView* table_;
    QComboBox* schemes_;
    QLineEdit* search_;
    QKeySequenceEdit* keys_;
    QLabel* name_;
    QLabel* conflict_;
    QPushButton* set_;
    QPushButton* add_;
    QPushButton* clear_;
    QPushButton* reset_;
};

}  // namespace gouache::ui
