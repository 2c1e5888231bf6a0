#pragma once

#include <QAbstractListModel>
#include <QSet>
#include <functional>
#include <vector>

#include "core/jobs/job_queue.h"

namespace gouache::ui {

class QueueHost;

/// The pictures of the history that fit a filter, newest first: read in pages, on the queue's
/// thread. GUI thread.
class GalleryModel : public QAbstractListModel {
    Q_OBJECT

  public:
    enum Role {
        PathRole = Qt::UserRole,  ///< QString
        RatingRole,               ///< int, 0…5; can be set
        IdRole                    ///< qint64
    };

    /// `queue` is not owned and outlives the model. Reads nothing before setFilter() or refresh().
    explicit GalleryModel(QueueHost* queue, QObject* parent = nullptr);

    void setFilter(const PictureFilter& filter);
    const PictureFilter& filter() const { return filter_; }
    /// Reads again; rows that stay keep their places, so that nothing jumps.
    void refresh();
    bool isLoading() const { return loading_; }
    /// Whether more fit the filter than the rows that are there.
    bool hasMore() const { return more_; }

    /// Null where there is no such row.
    const PictureRecord* record(const QModelIndex& index) const;
    /// The row of a picture; invalid where it is not among those read.
    QModelIndex indexOf(qint64 picture) const;
    /// 0 takes the rating away.
    void rate(const QModelIndexList& indexes, int rating);
    /// Out of the history; the file stays where it is.
    void forget(const QModelIndexList& indexes);

    /// Of the whole history, by name.
    const std::vector<std::string>& models() const { return models_; }
    /// Newest first.
    const std::vector<BatchRecord>& batches() const { return batches_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

  Q_SIGNALS:
    /// What the filter gives is there, or more of it.
    void loaded();
    /// models() or batches().
    void choicesChanged();
    void failed(const gouache::Error& error);

  private:
    void ask(int offset, int most);
    void askForChoices();
    void replace(std::vector<PictureRecord> pictures);
    void append(std::vector<PictureRecord> pictures);
    /// For each of the pictures; where it fails, that is told and the rows are read again.
    void change(const std::vector<std::int64_t>& pictures,
                std::function<Result<void>(JobQueue&, std::int64_t)> what);

    QueueHost* queue_;
    PictureFilter filter_;
    std::vector<PictureRecord> rows_;
    QSet<qint64> ids_;  ///< of rows_
    std::vector<std::string> models_;
    std::vector<BatchRecord> batches_;
    int round_ = 0;  ///< answers to earlier questions are dropped
    bool loading_ = false;
    bool more_ = false;
};

}  // namespace gouache::ui
