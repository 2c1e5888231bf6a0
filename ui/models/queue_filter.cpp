#include "ui/models/queue_filter.h"

#include "ui/models/queue_model.h"

namespace gouache::ui {

QueueFilter::QueueFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setDynamicSortFilter(true);
}

bool QueueFilter::shows(Show show, JobState state) {
    switch (show) {
        case Show::All:
            return true;
        case Show::Waiting:
            return state == JobState::Pending;
        case Show::Running:
            return state == JobState::Running;
        case Show::Done:
            return state == JobState::Done;
        case Show::Problems:
            return state == JobState::Failed || state == JobState::Quarantined ||
                   state == JobState::Cancelled;
    }
    return true;
}

void QueueFilter::setShow(Show show) {
    if (show != show_) {
        show_ = show;
        invalidateFilter();
    }
}

void QueueFilter::setBatch(const QString& batch) {
    if (batch != batch_) {
        batch_ = batch;
        invalidateFilter();
    }
}

void QueueFilter::setProfile(const std::optional<QString>& profile) {
    if (profile != profile_) {
        profile_ = profile;
        invalidateFilter();
    }
}

void QueueFilter::setFound(const std::optional<QSet<QString>>& found) {
    if (found != found_) {
        found_ = found;
        invalidateFilter();
    }
}

bool QueueFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const auto state = static_cast<JobState>(index.data(QueueModel::StateRole).toInt());
    return shows(show_, state) &&
           (batch_.isEmpty() || index.data(QueueModel::BatchRole).toString() == batch_) &&
           (!profile_ || index.data(QueueModel::ProfileRole).toString() == *profile_) &&
           (!found_ || found_->contains(index.data(QueueModel::IdRole).toString()));
}

}  // namespace gouache::ui
