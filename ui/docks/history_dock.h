#pragma once

#include <QDockWidget>

class QLabel;
class QListView;

namespace gouache::ui {

class HistoryModel;

/// The undo steps. Choosing one brings the document to how it was after it; how much memory the
/// steps take is written below.
class HistoryDock : public QDockWidget {
    Q_OBJECT

  public:
    explicit HistoryDock(HistoryModel* model, QWidget* parent = nullptr);

  private:
    void showCurrent();

    HistoryModel* model_;
    QListView* list_;
    QLabel* memory_;
};

}  // namespace gouache::ui
