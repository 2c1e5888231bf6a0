#include "ui/bridge/queue_bridge.h"

#include <QMetaObject>
#include <QPointer>
#include <map>
#include <mutex>
#include <unordered_set>
#include <variant>

namespace gouache::ui {

namespace {

struct NewestPreview {
    JobAttempt attempt;
    int picture = 0;
    ImagePtr image;
};
struct NewestProgress {
    JobAttempt attempt;
    JobProgress progress;
};
struct Kept {
    JobAttempt attempt;
    PictureRecord picture;
};
struct Ended {
    JobAttempt attempt;
    JobState state;
    std::optional<Error> error;
};
struct Idle {};
using Event = std::variant<Kept, Ended, BudgetState, std::vector<HeldProfile>, Idle>;

/// What came since the last delivery.
struct Mail {
    std::optional<QueueChange> change;
    std::map<JobId, NewestProgress> progress;
    std::map<JobId, NewestPreview> previews;
    std::vector<Event> events;
};

void addTo(QueueChange& sum, const QueueChange& change) {
    std::unordered_set<JobId> known(sum.jobs.begin(), sum.jobs.end());
    for (const JobId& job : change.jobs) {
        if (known.insert(job).second) {
            sum.jobs.push_back(job);
        }
    }
    sum.orderChanged = sum.orderChanged || change.orderChanged;
    sum.batchesChanged = sum.batchesChanged || change.batchesChanged;
    sum.stateChanged = sum.stateChanged || change.stateChanged;
    sum.picturesChanged = sum.picturesChanged || change.picturesChanged;
    sum.everything = sum.everything || change.everything;
}

}  // namespace

/// Where the threads meet. One wake-up is posted for any number of events.
class QueueBridge::Mailbox {
  public:
    explicit Mailbox(QueueBridge* receiver) : receiver_(receiver) {}

    void detach() {
        const std::lock_guard lock(mutex_);
        receiver_ = nullptr;
        mail_ = {};
    }

    Mail take() {
        const std::lock_guard lock(mutex_);
        posted_ = false;
        return std::exchange(mail_, {});
    }

    template <typename Put>
    void put(Put change) {
        const std::lock_guard lock(mutex_);
        if (receiver_ == nullptr) {
            return;
        }
        change(mail_);
        if (!posted_) {
            posted_ = true;
            QMetaObject::invokeMethod(
                receiver_, [receiver = receiver_] { receiver->deliver(); }, Qt::QueuedConnection);
        }
    }

  private:
    std::mutex mutex_;
    QueueBridge* receiver_;  // guarded by mutex_, as all below
    Mail mail_;
    bool posted_ = false;
};

class QueueBridge::QueueEar : public QueueObserver {
  public:
    explicit QueueEar(std::shared_ptr<Mailbox> mailbox) : mailbox_(std::move(mailbox)) {}

    void onQueueChanged(const QueueChange& change) override {
        mailbox_->put([&change](Mail& mail) {
            if (mail.change) {
                addTo(*mail.change, change);
            } else {
                mail.change = change;
            }
        });
    }

  private:
    std::shared_ptr<Mailbox> mailbox_;
};

class QueueBridge::SchedulerEar : public SchedulerObserver {
  public:
    explicit SchedulerEar(std::shared_ptr<Mailbox> mailbox) : mailbox_(std::move(mailbox)) {}

    void onProgress(const JobAttempt& attempt, const StepProgress& step, int pass,
                    int passes) override {
        mailbox_->put([&](Mail& mail) {
            mail.progress[attempt.job] = {attempt, {step, pass, passes}};
        });
    }
    void onPreview(const JobAttempt& attempt, int picture, const ImagePtr& image) override {
        mailbox_->put([&](Mail& mail) { mail.previews[attempt.job] = {attempt, picture, image}; });
    }
    void onPicture(const JobAttempt& attempt, const PictureRecord& picture) override {
        mailbox_->put([&](Mail& mail) { mail.events.emplace_back(Kept{attempt, picture}); });
    }
    void onEnded(const JobAttempt& attempt, JobState state,
                 const std::optional<Error>& error) override {
        mailbox_->put([&](Mail& mail) {
            mail.progress.erase(attempt.job);
            mail.previews.erase(attempt.job);
            mail.events.emplace_back(Ended{attempt, state, error});
        });
    }
    void onBudget(const BudgetState& budget) override {
        mailbox_->put([&](Mail& mail) { mail.events.emplace_back(budget); });
    }
    void onProfilesHeld(const std::vector<HeldProfile>& held) override {
        mailbox_->put([&](Mail& mail) { mail.events.emplace_back(held); });
    }
    void onIdle() override {
        mailbox_->put([](Mail& mail) { mail.events.emplace_back(Idle{}); });
    }

  private:
    std::shared_ptr<Mailbox> mailbox_;
};

QueueBridge::QueueBridge(QObject* parent)
    : QObject(parent),
      mailbox_(std::make_shared<Mailbox>(this)),
      queueEar_(std::make_shared<QueueEar>(mailbox_)),
      schedulerEar_(std::make_shared<SchedulerEar>(mailbox_)) {}

QueueBridge::~QueueBridge() {
    mailbox_->detach();
}

std::shared_ptr<QueueObserver> QueueBridge::queueObserver() const {
    return queueEar_;
}

std::shared_ptr<SchedulerObserver> QueueBridge::schedulerObserver() const {
    return schedulerEar_;
}

void QueueBridge::deliver() {
    const QPointer<QueueBridge> alive(this);
    const Mail mail = mailbox_->take();
    if (mail.change) {
        Q_EMIT changed(*mail.change);
    }
    for (const Event& event : mail.events) {
        if (!alive) {
            return;  // a receiver of the last signal deleted the bridge
        }
        if (const auto* kept = std::get_if<Kept>(&event)) {
            Q_EMIT pictureKept(kept->attempt, kept->picture);
        } else if (const auto* end = std::get_if<Ended>(&event)) {
            Q_EMIT ended(end->attempt, end->state, end->error);
        } else if (const auto* budget = std::get_if<BudgetState>(&event)) {
            Q_EMIT budgetReached(*budget);
        } else if (const auto* held = std::get_if<std::vector<HeldProfile>>(&event)) {
            Q_EMIT profilesHeld(*held);
        } else {
            Q_EMIT idle();
        }
    }
    // Of jobs that were not over when this was taken.
    for (const auto& [job, newest] : mail.progress) {
        if (!alive) {
            return;
        }
        Q_EMIT progressed(newest.attempt, newest.progress);
    }
    for (const auto& [job, newest] : mail.previews) {
        if (!alive) {
            return;
        }
        Q_EMIT previewed(newest.attempt, newest.picture, newest.image);
    }
}

}  // namespace gouache::ui
