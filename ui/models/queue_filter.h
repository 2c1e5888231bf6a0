#pragma once

#include <QSet>
#include <QSortFilterProxyModel>
#include <optional>

#include "core/jobs/job_record.h"

namespace gouache::ui {

/// Which jobs of a QueueModel are shown.
class QueueFilter : public QSortFilterProxyModel {
    Q_OBJECT

  public:
    enum class Show {
        All,
        Waiting,
        Running,
        Done,
        Problems  ///< failed, set aside and cancelled
    };

    explicit QueueFilter(QObject* parent = nullptr);

    static bool shows(Show show, JobState state);

    void setShow(Show show);
    Show show() const { return show_; }
    /// Empty = all of them.
    void setBatch(const QString& batch);
    const QString& batch() const { return batch_; }
    /// None = all of them; empty = those that go to any.
    void setProfile(const std::optional<QString>& profile);
    const std::optional<QString>& profile() const { return profile_; }
    /// Ids of the jobs that a search found; none = no search.
    void setFound(const std::optional<QSet<QString>>& found);

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

  private:
    Show show_ = Show::All;
    QString batch_;
    std::optional<QString> profile_;
    std::optional<QSet<QString>> found_;
};

}  // namespace gouache::ui
