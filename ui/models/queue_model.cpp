#include "ui/models/queue_model.h"

#include <QLocale>
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
    const QString profile = text(row.profile);
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
                           text(row.model), profile});
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

}  // namespace gouache::ui
