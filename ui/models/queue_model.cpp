#include "ui/models/queue_model.h"

#include <QDataStream>
#include <QIODevice>
#include <QLocale>
#include <QMimeData>
#include <QUrl>
#include <algorithm>
#include <chrono>

#include "ui/bridge/error_text.h"
#include "ui/bridge/money_text.h"
#include "ui/models/job_state_text.h"
#include "ui/models/time_left.h"

namespace gouache::ui {

namespace {

constexpr int kThumbnailSide = 96;
constexpr int kKeptThumbnails = 600;
/// With more single insertions or removals than that a reset is quicker.
constexpr int kMostRanges = 400;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString joined(const QStringList& parts) {
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(QStringLiteral(" · "));
}

double secondsSince(WallTime time) {
    return std::chrono::duration<double>(std::chrono::system_clock::now() - time).count();
}

}  // namespace

QueueModel::QueueModel(QObject* parent)
    : QAbstractListModel(parent), thumbnails_(kThumbnailSide, kKeptThumbnails) {
    connect(&thumbnails_, &ThumbnailCache::loaded, this, [this](const QString& file) {
        for (const QString& job : waitingFor_.values(file)) {
            const auto place = places_.constFind(job);
            if (place != places_.cend()) {
                changed(*place, {Qt::DecorationRole});
            }
        }
        waitingFor_.remove(file);
    });
    clock_.setInterval(1000);
    connect(&clock_, &QTimer::timeout, this, [this] {
        for (auto it = progress_.cbegin(); it != progress_.cend(); ++it) {
            const auto place = places_.constFind(it.key());
            if (place != places_.cend()) {
                changed(*place, {StatusRole});
            }
        }
    });
}

void QueueModel::changed(int row, const QList<int>& roles) {
    const QModelIndex at = index(row);
    Q_EMIT dataChanged(at, at, roles);
}

void QueueModel::indexRows() {
    places_.clear();
    places_.reserve(static_cast<qsizetype>(rows_.size()));
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        places_.insert(text(rows_[i].id), static_cast<int>(i));
    }
}

// All rows

void QueueModel::setRows(std::vector<JobRow> rows) {
    QHash<QString, int> wanted;
    wanted.reserve(static_cast<qsizetype>(rows.size()));
    std::vector<JobRow> unique;
    unique.reserve(rows.size());
    for (JobRow& row : rows) {
        const QString id = text(row.id);
        if (!wanted.contains(id)) {
            wanted.insert(id, static_cast<int>(unique.size()));
            unique.push_back(std::move(row));
        }
    }
    int ranges = 0;
    bool inRange = false;
    for (const JobRow& row : rows_) {
        const bool goes = !wanted.contains(text(row.id));
        ranges += goes && !inRange ? 1 : 0;
        inRange = goes;
    }
    inRange = false;
    for (const JobRow& row : unique) {
        const bool comes = !places_.contains(text(row.id));
        ranges += comes && !inRange ? 1 : 0;
        inRange = comes;
    }
    if (ranges > kMostRanges) {
        reset(std::move(unique));
    } else {
        removeMissing(wanted);
        reorder(wanted);
        insertNew(unique);
        indexRows();
        updateRows(unique);
    }
    for (auto it = progress_.begin(); it != progress_.end();) {
        const auto place = places_.constFind(it.key());
        const bool runs = place != places_.cend() &&
                          rows_[static_cast<std::size_t>(*place)].state == JobState::Running;
        it = runs ? std::next(it) : progress_.erase(it);
    }
    Q_EMIT contentChanged();
}

void QueueModel::reset(std::vector<JobRow> rows) {
    beginResetModel();
    rows_ = std::move(rows);
    indexRows();
    endResetModel();
}

void QueueModel::removeMissing(const QHash<QString, int>& wanted) {
    for (int last = static_cast<int>(rows_.size()) - 1; last >= 0; --last) {
        const auto goes = [&](int row) {
            return !wanted.contains(text(rows_[static_cast<std::size_t>(row)].id));
        };
        if (!goes(last)) {
            continue;
        }
        int first = last;
        while (first > 0 && goes(first - 1)) {
            --first;
        }
        beginRemoveRows({}, first, last);
        rows_.erase(rows_.begin() + first, rows_.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void QueueModel::reorder(const QHash<QString, int>& wanted) {
    const auto before = [&wanted](const JobRow& a, const JobRow& b) {
        return wanted.value(text(a.id)) < wanted.value(text(b.id));
    };
    if (std::ranges::is_sorted(rows_, before)) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList from = persistentIndexList();
    QStringList ids;
    for (const QModelIndex& index : from) {
        ids << text(rows_[static_cast<std::size_t>(index.row())].id);
    }
    std::ranges::sort(rows_, before);
    indexRows();
    QModelIndexList to;
    for (const QString& id : std::as_const(ids)) {
        to << index(places_.value(id));
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged();
}

void QueueModel::insertNew(std::vector<JobRow>& rows) {
    for (std::size_t first = 0; first < rows.size(); ++first) {
        const auto isHere = [&](std::size_t row) {
            return row < rows_.size() && rows_[row].id == rows[row].id;
        };
        if (isHere(first)) {
            continue;
        }
        // Those that are here come in the order of `rows`, so the next of them ends the new ones.
        std::size_t end = first + 1;
        while (end < rows.size() && (first >= rows_.size() || rows_[first].id != rows[end].id)) {
            ++end;
        }
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(end) - 1);
        rows_.insert(rows_.begin() + static_cast<std::ptrdiff_t>(first),
                     rows.begin() + static_cast<std::ptrdiff_t>(first),
                     rows.begin() + static_cast<std::ptrdiff_t>(end));
        endInsertRows();
        first = end - 1;
    }
}

void QueueModel::updateRows(const std::vector<JobRow>& rows) {
    bool states = false;
    int first = -1;
    int last = -1;
    const auto tell = [&] {
        if (first >= 0) {
            Q_EMIT dataChanged(index(first), index(last));
        }
        first = last = -1;
    };
    for (const JobRow& row : rows) {
        const auto place = places_.constFind(text(row.id));
        if (place == places_.cend()) {
            continue;
        }
        JobRow& known = rows_[static_cast<std::size_t>(*place)];
        if (known == row) {
            continue;
        }
        states = states || known.state != row.state || known.batch != row.batch ||
                 known.profile != row.profile || known.picturesDone != row.picturesDone;
        if (row.state != JobState::Running) {
            progress_.remove(text(row.id));
            previews_.remove(text(row.id));
        }
        known = row;
        if (last >= 0 && *place == last + 1) {
            last = *place;
        } else {
            tell();
            first = last = *place;
        }
    }
    tell();
    if (states) {
        Q_EMIT contentChanged();
    }
}

void QueueModel::setBatches(std::vector<BatchRecord> batches) {
    batches_ = std::move(batches);
    if (!rows_.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {StatusRole, PausedRole});
    }
    Q_EMIT contentChanged();
}

QString QueueModel::batchName(const BatchId& batch) const {
    const auto found = std::ranges::find(batches_, batch, &BatchRecord::id);
    return found != batches_.end() ? text(found->name) : QString();
}

// Progress

void QueueModel::setProgress(const JobAttempt& attempt, const JobProgress& progress) {
    const QString id = text(attempt.job);
    const auto place = places_.constFind(id);
    if (place == places_.cend()) {
        return;
    }
    const JobRow& row = rows_[static_cast<std::size_t>(*place)];
    // The row may be read a moment later than the first step.
    const bool isThis = row.attempt == attempt.attempt ||
                        (row.state == JobState::Pending && attempt.attempt == row.attempt + 1);
    if (!isThis) {
        return;
    }
    progress_[id] = progress;
    if (!clock_.isActive()) {
        clock_.start();
    }
    changed(*place, {PartRole, StatusRole});
}

void QueueModel::setPreview(const JobAttempt& attempt, const QImage& preview) {
    const QString id = text(attempt.job);
    const auto place = places_.constFind(id);
    if (place != places_.cend() && !preview.isNull()) {
        previews_[id] = preview.scaled(kThumbnailSide, kThumbnailSide, Qt::KeepAspectRatio,
                                       Qt::SmoothTransformation);
        changed(*place, {Qt::DecorationRole});
    }
}

void QueueModel::clearProgress(const JobId& job) {
    const QString id = text(job);
    previews_.remove(id);
    if (progress_.remove(id) && places_.contains(id)) {
        changed(places_.value(id), {PartRole, StatusRole, Qt::DecorationRole});
    }
    if (progress_.isEmpty()) {
        clock_.stop();
    }
}

std::optional<JobProgress> QueueModel::progressOf(const JobId& job) const {
    const auto found = progress_.constFind(text(job));
    return found != progress_.cend() ? std::optional(*found) : std::nullopt;
}

// What a row says

const JobRow* QueueModel::rowAt(const QModelIndex& index) const {
    return index.isValid() && index.model() == this && index.row() < rowCount()
               ? &rows_[static_cast<std::size_t>(index.row())]
               : nullptr;
}

QModelIndex QueueModel::indexOf(const JobId& job) const {
    const auto place = places_.constFind(text(job));
    return place != places_.cend() ? index(*place) : QModelIndex();
}

double QueueModel::partOf(const JobRow& row) const {
    if (row.state != JobState::Running) {
        return -1;
    }
    const auto progress = progressOf(row.id);
    return progress ? partDone(row, *progress) : -1;
}

QString QueueModel::statusOf(const JobRow& row) const {
    const QLocale locale;
    const QString profile = row.profile.empty() ? tr("Any profile") : text(row.profile);
    const QString pictures =
        row.count > 1 ? tr("%1 of %2 pictures").arg(row.picturesDone).arg(row.count) : QString();
    switch (row.state) {
        case JobState::Pending: {
            const auto batch = std::ranges::find(batches_, row.batch, &BatchRecord::id);
            const bool paused = batch != batches_.end() && batch->paused;
            const QString again =
                row.reason ? tr("Waiting again: %1").arg(errorSentence(*row.reason)) : QString();
            return joined({!again.isEmpty() ? again
                           : paused         ? tr("Batch paused")
                                            : displayName(row.state),
                           row.count > 1 ? tr("%n picture(s)", nullptr, row.count) : QString(),
                           text(row.model), text(row.profile)});
        }
        case JobState::Running: {
            const auto progress = progressOf(row.id);
            if (!progress) {
                return joined({tr("Starting…"), pictures, profile});
            }
            const StepProgress& step = progress->step;
            QString now = tr("Step %1 of %2").arg(step.step).arg(step.steps);
            if (step.stage == JobStage::LoadingModel) {
                now = tr("Loading the model…");
            } else if (step.stage == JobStage::EncodingPrompt) {
                now = tr("Reading the prompt…");
            } else if (step.stage == JobStage::Decoding) {
                now = tr("Developing the picture…");
            }
            const QString pass =
                progress->passes > 1
                    ? tr("Pass %1 of %2").arg(progress->pass + 1).arg(progress->passes)
                    : QString();
            const QString speed =
                step.iterationsPerSecond > 0
                    ? tr("%1 it/s").arg(locale.toString(step.iterationsPerSecond, 'f', 1))
                    : QString();
            const auto left = secondsLeft(row, *progress);
            return joined({now, speed,
                           left && *left > 0 ? tr("%1 left").arg(durationText(*left)) : QString(),
                           pictures, pass, profile});
        }
        case JobState::Done: {
            const QString took =
                row.started && row.finished
                    ? durationText(
                          std::chrono::duration<double>(*row.finished - *row.started).count())
                    : QString();
            return joined(
                {displayName(row.state),
                 row.count > 1 ? tr("%n picture(s)", nullptr, row.picturesDone) : QString(), took,
                 profile});
        }
        case JobState::Failed:
        case JobState::Quarantined:
            return joined({displayName(row.state),
                           row.reason ? errorSentence(*row.reason) : QString(), profile});
        case JobState::Cancelled:
            return joined({displayName(row.state), pictures});
    }
    return {};
}

QString QueueModel::describe(const JobRow& row) const {
    QStringList lines{text(row.title), statusOf(row)};
    const QString batch = batchName(row.batch);
    if (!batch.isEmpty()) {
        lines << tr("Batch: %1").arg(batch);
    }
    if (!row.model.empty()) {
        lines << tr("Model: %1").arg(text(row.model));
    }
    if (row.attempt > 1) {
        lines << tr("Try %1").arg(row.attempt);
    }
    if (row.state == JobState::Running && row.started) {
        lines << tr("Running for %1").arg(durationText(secondsSince(*row.started)));
    }
    if (row.cost && !row.cost->isZero()) {
        lines << tr("Cost: %1").arg(exactMoneyText(*row.cost));
    }
    return lines.join(QLatin1Char('\n'));
}

QVariant QueueModel::thumbnailOf(const JobRow& row) const {
    const auto preview = previews_.constFind(text(row.id));
    if (preview != previews_.cend()) {
        return *preview;
    }
    if (row.thumbnail.empty()) {
        return {};
    }
    const QString file = text(row.thumbnail);
    const ThumbnailCache::Thumbnail found = thumbnails_.find(file);
    if (found.state == ThumbnailCache::State::Waiting) {
        if (const QString job = text(row.id); !waitingFor_.contains(file, job)) {
            waitingFor_.insert(file, job);
        }
        return {};
    }
    return found.image.isNull() ? QVariant() : found.image;
}

int QueueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant QueueModel::data(const QModelIndex& index, int role) const {
    const JobRow* row = rowAt(index);
    if (row == nullptr) {
        return {};
    }
    switch (role) {
        case Qt::DisplayRole:
            return text(row->title);
        case Qt::ToolTipRole:
            return describe(*row);
        case Qt::AccessibleTextRole:
            return describe(*row).replace(QLatin1Char('\n'), QStringLiteral(", "));
        case Qt::DecorationRole:
            return thumbnailOf(*row);
        case IdRole:
            return text(row->id);
        case AttemptRole:
            return row->attempt;
        case StateRole:
            return static_cast<int>(row->state);
        case BatchRole:
            return text(row->batch);
        case ProfileRole:
            return text(row->profile);
        case ModelRole:
            return text(row->model);
        case PartRole:
            return partOf(*row);
        case StatusRole:
            return statusOf(*row);
        case ReasonRole:
            return row->reason ? errorSentence(*row->reason) : QString();
        case CostRole:
            return row->cost && !row->cost->isZero() ? moneyText(*row->cost) : QString();
        case FileRole:
            return text(row->thumbnail);
        case PausedRole: {
            const auto batch = std::ranges::find(batches_, row->batch, &BatchRecord::id);
            return row->state == JobState::Pending && batch != batches_.end() && batch->paused;
        }
        default:
            return {};
    }
}

Qt::ItemFlags QueueModel::flags(const QModelIndex& index) const {
    const JobRow* row = rowAt(index);
    if (row == nullptr) {
        return Qt::ItemIsDropEnabled;  // between the rows
    }
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (row->state == JobState::Pending) {
        flags |= Qt::ItemIsDragEnabled;
    }
    return flags;
}

// Drag and drop

QStringList QueueModel::mimeTypes() const {
    return {QLatin1String(kJobsMime), QStringLiteral("text/uri-list")};
}

QMimeData* QueueModel::mimeData(const QModelIndexList& indexes) const {
    QModelIndexList sorted = indexes;
    std::sort(sorted.begin(), sorted.end());
    QStringList ids;
    for (const QModelIndex& index : std::as_const(sorted)) {
        const JobRow* row = rowAt(index);
        if (row != nullptr && row->state == JobState::Pending) {
            ids << text(row->id);
        }
    }
    if (ids.isEmpty()) {
        return nullptr;
    }
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << ids;
    auto* data = new QMimeData;
    data->setData(QLatin1String(kJobsMime), bytes);
    return data;
}

std::vector<JobId> QueueModel::jobsIn(const QMimeData* data) {
    std::vector<JobId> jobs;
    if (data != nullptr && data->hasFormat(QLatin1String(kJobsMime))) {
        QDataStream stream(data->data(QLatin1String(kJobsMime)));
        QStringList ids;
        stream >> ids;
        for (const QString& id : std::as_const(ids)) {
            jobs.push_back(id.toStdString());
        }
    }
    return jobs;
}

bool QueueModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int,
                                 const QModelIndex&) const {
    return data != nullptr && (data->hasFormat(QLatin1String(kJobsMime)) ||
                               std::ranges::any_of(data->urls(), &QUrl::isLocalFile));
}

bool QueueModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                              const QModelIndex& parent) {
    if (!canDropMimeData(data, action, row, column, parent)) {
        return false;
    }
    const std::vector<JobId> jobs = jobsIn(data);
    if (jobs.empty()) {
        QStringList paths;
        for (const QUrl& url : data->urls()) {
            if (url.isLocalFile()) {
                paths << url.toLocalFile();
            }
        }
        if (!paths.isEmpty()) {
            Q_EMIT filesDropped(paths);
        }
        return !paths.isEmpty();
    }
    // Before the next waiting job that does not move itself; running ones are above all of them.
    std::size_t at = row >= 0           ? static_cast<std::size_t>(row)
                     : parent.isValid() ? static_cast<std::size_t>(parent.row())
                                        : rows_.size();
    std::optional<JobId> before;
    for (; at < rows_.size() && !before; ++at) {
        const JobRow& next = rows_[at];
        if (next.state == JobState::Pending && std::ranges::find(jobs, next.id) == jobs.end()) {
            before = next.id;
        } else if (next.state != JobState::Pending && next.state != JobState::Running) {
            break;
        }
    }
    Q_EMIT moveWanted(jobs, before);
    // The rows move when the queue has moved the jobs: the view must not remove them.
    return false;
}

}  // namespace gouache::ui
