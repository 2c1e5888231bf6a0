#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QImage>
#include <QString>
#include <QTimer>
#include <functional>
#include <optional>
#include <vector>

#include "core/jobs/job_queue.h"
#include "ui/bridge/queue_bridge.h"
#include "ui/bridge/thumbnail_cache.h"

namespace gouache::ui {

/// The queue's jobs as rows, in its order; knows how far the running ones are. Holds what it is
/// told and asks for what is to be done with a drop: QueueFeed reads and writes. GUI thread.
class QueueModel : public QAbstractListModel {
    Q_OBJECT

  public:
    enum Role {
        IdRole = Qt::UserRole,  ///< QString
        AttemptRole,            ///< int
        StateRole,              ///< int of JobState
        BatchRole,              ///< QString: BatchId
        ProfileRole,            ///< QString; empty = any
        ModelRole,              ///< QString
        PartRole,               ///< double 0…1 of the job; −1 = not known, or it does not run
        StatusRole,             ///< QString: one line on how the job is doing
        ReasonRole,             ///< QString: why it failed or waits again; may be empty
        CostRole,               ///< QString; empty = none
        FileRole,   ///< QString: the newest picture's file, or the input's; may be empty
        PausedRole  ///< bool: it waits, and its batch is paused
    };

    static constexpr const char* kJobsMime = "application/x-gouache-queued-jobs";

    explicit QueueModel(QObject* parent = nullptr);

    /// All of them in order. Rows that stay keep their selection.
    void setRows(std::vector<JobRow> rows);
    /// Some of those that are here, changed; unknown ones are ignored.
    void updateRows(const std::vector<JobRow>& rows);
    void setBatches(std::vector<BatchRecord> batches);
    const std::vector<BatchRecord>& batches() const { return batches_; }
    QString batchName(const BatchId& batch) const;

    void setProgress(const JobAttempt& attempt, const JobProgress& progress);
    void setPreview(const JobAttempt& attempt, const QImage& preview);
    void clearProgress(const JobId& job);

    const std::vector<JobRow>& rows() const { return rows_; }
    const JobRow* rowAt(const QModelIndex& index) const;
    QModelIndex indexOf(const JobId& job) const;
    /// None where it does not run or has not told yet.
    std::optional<JobProgress> progressOf(const JobId& job) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    /// Display: title; Decoration: thumbnail, read on a thread; ToolTip and AccessibleText: all of
    /// it in words.
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    Qt::DropActions supportedDropActions() const override {
        return Qt::MoveAction | Qt::CopyAction;
    }
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    /// Of waiting jobs only; null where there is none.
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;
    /// Empty where it holds none.
    static std::vector<JobId> jobsIn(const QMimeData* data);

  Q_SIGNALS:
    /// Waiting jobs were dropped before another one, or behind the last.
    void moveWanted(const std::vector<gouache::JobId>& jobs,
                    const std::optional<gouache::JobId>& before);
    void filesDropped(const QStringList& paths);
    /// Which jobs there are, or their states, has changed.
    void contentChanged();

  private:
    QString statusOf(const JobRow& row) const;
    QString describe(const JobRow& row) const;
    double partOf(const JobRow& row) const;
    QVariant thumbnailOf(const JobRow& row) const;
    void removeMissing(const QHash<QString, int>& wanted);
    void reorder(const QHash<QString, int>& wanted);
    void insertNew(std::vector<JobRow>& rows);
    void reset(std::vector<JobRow> rows);
    void indexRows();
    void changed(int row, const QList<int>& roles = {});

    std::vector<JobRow> rows_;
    QHash<QString, int> places_;  ///< row by id
    std::vector<BatchRecord> batches_;
    QHash<QString, JobProgress> progress_;
    QHash<QString, QImage> previews_;
    mutable ThumbnailCache thumbnails_;
    mutable QMultiHash<QString, QString> waitingFor_;  ///< jobs by file
    QTimer clock_;                                     ///< running rows count their seconds
};

}  // namespace gouache::ui
