#pragma once

#include <QDockWidget>

class QListView;

namespace gouache::ui {

class ResultHistory;

/// The strip of everything that was made for the document. A double click or Enter offers a result
/// on the canvas again.
class ResultsDock : public QDockWidget {
    Q_OBJECT

  public:
    explicit ResultsDock(ResultHistory* history, QWidget* parent = nullptr);

    QModelIndex current() const;
    QListView* list() const { return list_; }

  Q_SIGNALS:
    void activated(const QModelIndex& index);
    void settingsWanted(const QModelIndex& index);
    void folderWanted(const QModelIndex& index);

  private:
    void showMenu(const QPoint& at);

    ResultHistory* history_;
    QListView* list_;
};

}  // namespace gouache::ui
