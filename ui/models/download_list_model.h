#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <vector>

#include "core/download/downloader.h"

namespace gouache::ui {

/// The downloads of this session, newest first. GUI thread; events of the downloader are brought
/// to it.
class DownloadListModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { NameColumn, ProgressColumn, StateColumn, ColumnCount };
    enum Role {
        PartRole = Qt::UserRole,  ///< double, 0…1; -1 = not known
    };
    enum class State { Active, Paused, Done, Failed };

    explicit DownloadListModel(QObject* parent = nullptr);
    ~DownloadListModel() override;

    /// Null = nothing can be downloaded.
    void setDownloader(std::shared_ptr<Downloader> downloader);
    const std::shared_ptr<Downloader>& downloader() const { return downloader_; }

    void start(const DownloadPlan& plan);
    void pause(int row);
    /// After a pause or a failure.
    void goOn(int row);
    /// Ends one that runs, with what it has on the disk.
    void remove(int row);

    State stateOf(int row) const;
    /// Where it failed.
    std::optional<Error> errorOf(int row) const;
    int activeCount() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  Q_SIGNALS:
    void finished(const QString& title, const QString& path);
    void failed(const QString& title, const gouache::Error& error);

  private:
    class Observer;
    struct Download {
        DownloadPlan plan;
        DownloadId id = 0;
        State state = State::Active;
        DownloadProgress progress;
        std::optional<Error> error;
    };

    int rowOf(DownloadId id) const;
    void changed(int row);
    void launch(Download& download);
    void onProgress(DownloadId id, const DownloadProgress& progress);
    void onFinished(DownloadId id, const Result<std::filesystem::path>& model);
    QString stateText(const Download& download) const;

    std::shared_ptr<Downloader> downloader_;
    std::shared_ptr<Observer> observer_;
    std::vector<Download> downloads_;
};

/// "3 min", "1 h 20 min": how long at this speed; empty where nobody can know.
QString timeLeftText(std::uint64_t bytes, double bytesPerSecond);

}  // namespace gouache::ui
