// Jobs that are dragged to another place, and files that become jobs.

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>
#include <QUrl>
#include <algorithm>

#include "ui/bridge/local_paths.h"
#include "ui/models/queue_model.h"

namespace gouache::ui {

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
            ids << QString::fromStdString(row->id);
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
        const QStringList paths = localPaths(data);
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
