#pragma once

#include <QStringList>
#include <QTimer>
#include <QWidget>
#include <vector>

#include "core/jobs/job_queue.h"

class QComboBox;
class QHBoxLayout;
class QLineEdit;

namespace gouache::ui {

class QueueFilter;
class QueueModel;

/// Which jobs the queue's list shows: by state, batch, profile and words. Jobs can be dropped on a
/// profile, to be made there.
class QueueFilterBar : public QWidget {
    Q_OBJECT

  public:
    /// Neither is owned.
    QueueFilterBar(const QueueModel* model, QueueFilter* filter, QWidget* parent = nullptr);

    /// Names of those where jobs may run.
    void setProfiles(const QStringList& profiles);

  Q_SIGNALS:
    void searched(const QString& text);
    void jobsDropped(const std::vector<gouache::JobId>& jobs, const QString& profile);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void showCounts();
    void showBatches();

    const QueueModel* model_;
    QueueFilter* filter_;
    QComboBox* state_;
    QComboBox* batch_;
    QLineEdit* search_;
    QWidget* profileRow_;
    QHBoxLayout* profileLayout_;
    QStringList shownBatches_;
    QTimer searchTimer_;
    QTimer countTimer_;
};

}  // namespace gouache::ui
