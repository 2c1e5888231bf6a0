// How the rows become what the queue says they are.

#include <algorithm>
#include <iterator>

#include "ui/models/queue_model.h"

namespace gouache::ui {

namespace {

/// With more single insertions or removals than that a reset is quicker.
constexpr int kMostRanges = 400;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

}  // namespace

void QueueModel::indexRows() {
    places_.clear();
    places_.reserve(static_cast<qsizetype>(rows_.size()));
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        places_.insert(text(rows_[i].id), static_cast<int>(i));
    }
}

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

}  // namespace gouache::ui
