#include "ui/models/download_list_model.h"

#include <QLocale>
#include <QPointer>
#include <algorithm>
#include <cmath>
#include <mutex>
#include <utility>

#include "ui/bridge/error_text.h"

namespace gouache::ui {

/// Lives as long as the downloader holds it; forgets the model when that goes.
class DownloadListModel::Observer final : public DownloadObserver {
  public:
    explicit Observer(DownloadListModel* model) : model_(model) {}

    void forget() {
        const std::scoped_lock lock(mutex_);
        model_ = nullptr;
    }
    void onDownloadProgress(DownloadId id, const DownloadProgress& progress) override {
        post([id, progress](DownloadListModel& model) { model.onProgress(id, progress); });
    }
    void onDownloadFinished(DownloadId id, const Result<std::filesystem::path>& result) override {
        post([id, result](DownloadListModel& model) { model.onFinished(id, result); });
    }

  private:
    template <typename Function>
    void post(Function&& what) {
        const std::scoped_lock lock(mutex_);
        if (model_ != nullptr) {
            QMetaObject::invokeMethod(
                model_, [model = model_, what = std::forward<Function>(what)] { what(*model); },
                Qt::QueuedConnection);
        }
    }

    std::mutex mutex_;
    DownloadListModel* model_;  ///< guarded by mutex_
};

namespace {

/// As model sites and file managers count.
QString sizeText(double bytes) {
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

}  // namespace

QString timeLeftText(std::uint64_t bytes, double bytesPerSecond) {
    if (bytesPerSecond < 1) {
        return {};
    }
    const auto seconds =
        static_cast<qint64>(std::ceil(static_cast<double>(bytes) / bytesPerSecond));
    if (seconds < 60) {
        return DownloadListModel::tr("%1 s").arg(seconds);
    }
    const qint64 minutes = (seconds + 30) / 60;
    return minutes < 60 ? DownloadListModel::tr("%1 min").arg(minutes)
                        : DownloadListModel::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

DownloadListModel::DownloadListModel(QObject* parent)
    : QAbstractTableModel(parent), observer_(std::make_shared<Observer>(this)) {}

DownloadListModel::~DownloadListModel() {
    observer_->forget();
}

void DownloadListModel::setDownloader(std::shared_ptr<Downloader> downloader) {
    downloader_ = std::move(downloader);
}

void DownloadListModel::launch(Download& download) {
    download.state = State::Active;
    download.error.reset();
    download.progress.stage = DownloadProgress::Stage::Waiting;
    download.id = downloader_->start(download.plan, observer_);
}

void DownloadListModel::start(const DownloadPlan& plan) {
    const auto same = std::find_if(downloads_.begin(), downloads_.end(), [&](const Download& one) {
        return one.plan.source == plan.source && one.state != State::Done;
    });
    if (same != downloads_.end()) {
        goOn(static_cast<int>(same - downloads_.begin()));
        return;
    }
    beginInsertRows({}, 0, 0);
    Download download;
    download.plan = plan;
    download.progress.total = plan.totalBytes();
    downloads_.insert(downloads_.begin(), std::move(download));
    endInsertRows();
    launch(downloads_.front());
}

void DownloadListModel::pause(int row) {
    if (stateOf(row) == State::Active) {
        downloader_->cancel(downloads_[static_cast<std::size_t>(row)].id, false);
    }
}

void DownloadListModel::goOn(int row) {
    const State state = stateOf(row);
    if (state == State::Paused || state == State::Failed) {
        launch(downloads_[static_cast<std::size_t>(row)]);
        changed(row);
    }
}

void DownloadListModel::remove(int row) {
    Download& download = downloads_[static_cast<std::size_t>(row)];
    if (download.state != State::Done) {
        // One that rests is started and ended at once, which throws its bytes away.
        if (download.state != State::Active) {
            launch(download);
        }
        downloader_->cancel(download.id, true);
    }
    beginRemoveRows({}, row, row);
    downloads_.erase(downloads_.begin() + row);
    endRemoveRows();
}

DownloadListModel::State DownloadListModel::stateOf(int row) const {
    return downloads_[static_cast<std::size_t>(row)].state;
}

std::optional<Error> DownloadListModel::errorOf(int row) const {
    return downloads_[static_cast<std::size_t>(row)].error;
}

int DownloadListModel::activeCount() const {
    return static_cast<int>(std::count_if(downloads_.begin(), downloads_.end(),
                                          [](const auto& d) { return d.state == State::Active; }));
}

int DownloadListModel::rowOf(DownloadId id) const {
    const auto found = std::find_if(downloads_.begin(), downloads_.end(),
                                    [id](const Download& one) { return one.id == id; });
    return found == downloads_.end() ? -1 : static_cast<int>(found - downloads_.begin());
}

void DownloadListModel::changed(int row) {
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void DownloadListModel::onProgress(DownloadId id, const DownloadProgress& progress) {
    const int row = rowOf(id);
    if (row < 0 || stateOf(row) != State::Active) {
        return;
    }
    downloads_[static_cast<std::size_t>(row)].progress = progress;
    changed(row);
}

void DownloadListModel::onFinished(DownloadId id, const Result<std::filesystem::path>& model) {
    const int row = rowOf(id);
    if (row < 0) {
        return;
    }
    Download& download = downloads_[static_cast<std::size_t>(row)];
    const QString title = QString::fromStdString(download.plan.title);
    if (model.ok()) {
        download.state = State::Done;
        changed(row);
        Q_EMIT finished(title, QString::fromStdString(model->string()));
    } else if (model.error().code == ErrorCode::Cancelled) {
        download.state = State::Paused;
        changed(row);
    } else {
        download.state = State::Failed;
        download.error = model.error();
        changed(row);
        Q_EMIT failed(title, model.error());
    }
}

int DownloadListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(downloads_.size());
}

int DownloadListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString DownloadListModel::stateText(const Download& download) const {
    switch (download.state) {
        case State::Paused:
            return tr("Paused");
        case State::Done:
            return tr("Done");
        case State::Failed:
            return download.error ? errorSentence(*download.error) : QString();
        case State::Active:
            break;
    }
    const DownloadProgress& progress = download.progress;
    switch (progress.stage) {
        case DownloadProgress::Stage::Waiting:
            return tr("Waiting");
        case DownloadProgress::Stage::Retrying:
            return tr("The connection broke; trying again…");
        case DownloadProgress::Stage::Checking:
            return tr("Checking…");
        case DownloadProgress::Stage::Loading:
            break;
    }
    const QString speed = tr("%1/s").arg(sizeText(progress.bytesPerSecond));
    const QString left = progress.total > progress.done
                             ? timeLeftText(progress.total - progress.done, progress.bytesPerSecond)
                             : QString();
    return left.isEmpty() ? speed : tr("%1, %2 left").arg(speed, left);
}

QVariant DownloadListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Download& download = downloads_[static_cast<std::size_t>(index.row())];
    const DownloadProgress& progress = download.progress;
    if (role == PartRole) {
        if (download.state == State::Done) {
            return 1.0;
        }
        return progress.total > 0
                   ? static_cast<double>(progress.done) / static_cast<double>(progress.total)
                   : -1.0;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    switch (index.column()) {
        case NameColumn:
            return role == Qt::ToolTipRole
                       ? QString::fromStdString(displayText(download.plan.source))
                       : QString::fromStdString(download.plan.title);
        case ProgressColumn: {
            const QString done = sizeText(static_cast<double>(progress.done));
            return progress.total > 0
                       ? tr("%1 of %2").arg(done, sizeText(static_cast<double>(progress.total)))
                       : done;
        }
        case StateColumn:
            return stateText(download);
        default:
            return {};
    }
}

QVariant DownloadListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case NameColumn:
            return tr("Model");
        case ProgressColumn:
            return tr("Progress");
        case StateColumn:
            return tr("State");
        default:
            return {};
    }
}

}  // namespace gouache::ui
