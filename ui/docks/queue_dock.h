#pragma once

#include <QDockWidget>
#include <QTimer>
#include <vector>

#include "core/jobs/job_queue.h"

class QLabel;
class QListView;
class QMenu;
class QStackedWidget;

namespace gouache::ui {

class QueueCommands;
class QueueFeed;
class QueueFilter;
class QueueFilterBar;
class QueueHeader;
class QueueHost;
class QueueModel;

/// The queue: what waits, runs and is done, to be watched, put in another order, changed and
/// stopped. Takes files, folders and tables that are dropped on it.
class QueueDock : public QDockWidget {
    Q_OBJECT

  public:
    explicit QueueDock(QueueHost* host, QWidget* parent = nullptr);
    ~QueueDock() override;

    QueueModel* model() const { return model_; }
    QueueFilter* filter() const { return filter_; }
    QueueHeader* header() const { return header_; }
    QListView* list() const { return list_; }
    QueueCommands* commands() const { return commands_; }

    /// In the order of the list.
    std::vector<const JobRow*> selectedRows() const;
    void selectJob(const JobId& job);

  Q_SIGNALS:
    void addWanted();
    void filesDropped(const QStringList& paths);
    void editWanted(const gouache::JobId& job);
    void budgetWanted(const gouache::BatchId& batch);
    void gridWanted(const gouache::BatchId& batch);
    /// Pictures without a record are to be looked for.
    void lostWanted();
    /// A finished picture.
    void openWanted(const QString& file);
    void folderWanted(const QString& file);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void buildList();
    void fillJobMenu(QMenu& menu);
    void fillBatchMenu(QMenu& menu, const BatchId& batch);
    void fillQueueMenu(QMenu& menu);
    void showMenu(const QPoint& at);
    void showOutlook();
    void showRunner();
    bool handleKey(const QKeyEvent& key);
    /// Stops waiting and running ones, takes the others out of the list.
    void deleteSelected();
    void activate(const QModelIndex& index);

    QueueHost* host_;
    QueueModel* model_;
    QueueFeed* feed_;
    QueueFilter* filter_;
    QueueCommands* commands_;
    QueueHeader* header_;
    QueueFilterBar* filterBar_;
    QStackedWidget* pages_;
    QListView* list_;
    QLabel* empty_;
    QTimer outlookTimer_;
};

}  // namespace gouache::ui
