#include "ui/bridge/job_bridge.h"

#include <QMetaObject>
#include <QPointer>
#include <algorithm>
#include <deque>
#include <mutex>
#include <variant>

namespace gouache::ui {

namespace {

struct Started {};
struct Finished {
    JobOutcome outcome;
    std::optional<Error> error;
};
using Event = std::variant<Started, StepProgress, Preview, PictureResult, Finished>;

/// Whether nobody needs to see `older` once there is `newer`.
bool replaces(const Event& newer, const Event& older) {
    if (std::holds_alternative<StepProgress>(newer)) {
        return std::holds_alternative<StepProgress>(older);
    }
    const auto* preview = std::get_if<Preview>(&newer);
    const auto* olderPreview = std::get_if<Preview>(&older);
    return preview != nullptr && olderPreview != nullptr &&
           preview->picture == olderPreview->picture;
}

}  // namespace

/// Where both threads meet. One wake-up is posted for any number of events.
class JobBridge::Mailbox : public JobObserver {
  public:
    Mailbox(JobAttempt id, JobBridge* receiver) : id_(std::move(id)), receiver_(receiver) {}

    void detach() {
        const std::lock_guard lock(mutex_);
        receiver_ = nullptr;
        events_.clear();
    }

    std::deque<Event> take() {
        const std::lock_guard lock(mutex_);
        posted_ = false;
        return std::exchange(events_, {});
    }

    void onStarted(const EventHeader& header) override { put(header, Started{}); }
    void onProgress(const EventHeader& header, const StepProgress& progress) override {
        put(header, progress);
    }
    void onPreview(const EventHeader& header, const Preview& preview) override {
        put(header, preview);
    }
    void onResult(const EventHeader& header, const PictureResult& result) override {
        put(header, result);
    }
    void onFinished(const EventHeader& header, JobOutcome outcome,
                    const std::optional<Error>& error) override {
        put(header, Finished{outcome, error});
    }

  private:
    void put(const EventHeader& header, Event event) {
        const std::lock_guard lock(mutex_);
        if (receiver_ == nullptr || ended_ || !(header.id == id_) ||
            header.sequence <= lastSequence_) {
            return;
        }
        lastSequence_ = header.sequence;
        ended_ = std::holds_alternative<Finished>(event);
        std::erase_if(events_, [&event](const Event& older) { return replaces(event, older); });
        events_.push_back(std::move(event));
        if (!posted_) {
            posted_ = true;
            QMetaObject::invokeMethod(
                receiver_, [receiver = receiver_] { receiver->deliver(); }, Qt::QueuedConnection);
        }
    }

    const JobAttempt id_;
    std::mutex mutex_;
    JobBridge* receiver_;  // guarded by mutex_, as all below
    std::deque<Event> events_;
    std::uint64_t lastSequence_ = 0;
    bool posted_ = false;
    bool ended_ = false;
};

JobBridge::JobBridge(JobAttempt id, QObject* parent)
    : QObject(parent), id_(std::move(id)), mailbox_(std::make_shared<Mailbox>(id_, this)) {}

JobBridge::~JobBridge() {
    mailbox_->detach();
}

std::shared_ptr<JobObserver> JobBridge::observer() const {
    return mailbox_;
}

void JobBridge::deliver() {
    const QPointer<JobBridge> alive(this);
    for (const Event& event : mailbox_->take()) {
        if (!alive) {
            return;  // a receiver of the last signal deleted the bridge
        }
        if (std::holds_alternative<Started>(event)) {
            Q_EMIT started();
        } else if (const auto* progress = std::get_if<StepProgress>(&event)) {
            Q_EMIT progressed(*progress);
        } else if (const auto* preview = std::get_if<Preview>(&event)) {
            Q_EMIT previewed(*preview);
        } else if (const auto* result = std::get_if<PictureResult>(&event)) {
            Q_EMIT resulted(*result);
        } else if (const auto* end = std::get_if<Finished>(&event)) {
            Q_EMIT finished(end->outcome, end->error);
        }
    }
}

}  // namespace gouache::ui
