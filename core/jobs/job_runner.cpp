#include "core/jobs/job_runner.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "core/backend/event_queue.h"
#include "core/io/generation_metadata.h"
#include "core/jobs/output_name.h"
#include "core/jobs/result_files.h"

namespace gouache {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kEventPoll{50};
/// How long a backend has to stop where the program closes.
constexpr std::chrono::milliseconds kClosingPatience{2'000};
constexpr std::chrono::seconds kRecordAgain{1};

JobEnd failed(const Error& error) {
    return {JobState::Failed, error, JobEnd::Fault::None};
}

JobEnd released(const std::optional<Error>& error, JobEnd::Fault fault) {
    return {std::nullopt, error, fault};
}

/// The backend or its device is not there: another profile, or a later try, may make the job.
bool isPlaceFault(ErrorCode code) {
    return code == ErrorCode::DeviceMissing || code == ErrorCode::EngineMissing;
}

JobEnd backendEnd(const Error& error) {
    return isPlaceFault(error.code) ? released(error, JobEnd::Fault::Backend) : failed(error);
}

/// The queue's own file cannot be written or read.
bool isQueueFault(ErrorCode code) {
    return code == ErrorCode::StorageFull || code == ErrorCode::StorageNotWritable ||
           code == ErrorCode::StorageDamaged || code == ErrorCode::StorageBusy;
}

/// The end of a try whose files or records failed.
JobEnd storageEnd(const Error& error) {
    const bool fault = isQueueFault(error.code) || error.code == ErrorCode::OutputFull ||
                       error.code == ErrorCode::OutputNotWritable;
    return fault ? released(error, JobEnd::Fault::Storage) : failed(error);
}

/// The way from a backend's last event to the scheduler, which can be cut.
struct Link {
    explicit Link(JobRunner::Listener* to) : listener(to) {}
    std::mutex mutex;
    JobRunner::Listener* listener;  ///< guarded by mutex; null = nobody hears
};
struct Unlink {
    Link& link;
    ~Unlink() {
        const std::lock_guard lock(link.mutex);
        link.listener = nullptr;
    }
};

/// One more pass over the same picture.
void addPass(PictureResult& all, const PictureResult& pass) {
    const double seconds = all.seconds + pass.seconds;
    std::vector<std::string> notes = std::move(all.notes);
    for (const std::string& note : pass.notes) {
        if (std::ranges::find(notes, note) == notes.end()) {
            notes.push_back(note);
        }
    }
    all = pass;
    all.image.reset();
    all.seconds = seconds;
    all.notes = std::move(notes);
}

/// Lists of pictures that follow each other: {0, 3}, {5, 1} for 0, 1, 2, 5.
std::vector<std::pair<int, int>> runsOf(const std::vector<int>& pictures) {
    std::vector<std::pair<int, int>> runs;
    for (const int picture : pictures) {
        if (!runs.empty() && runs.back().first + runs.back().second == picture) {
            ++runs.back().second;
        } else {
            runs.emplace_back(picture, 1);
        }
    }
    return runs;
}

}  // namespace

JobRunner::JobRunner(Setup setup, Listener& listener)
    : setup_(std::move(setup)), listener_(listener), attempt_{setup_.job.id, setup_.job.attempt} {}

JobRunner::~JobRunner() {
    if (thread_.joinable()) {
        stop();
        thread_.join();
    }
}

void JobRunner::start() {
    thread_ = std::thread([this] { run(); });
}

void JobRunner::cancel() {
    cancelled_ = true;
}

void JobRunner::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    stopped_.notify_all();
}

JobEnd JobRunner::unwantedEnd() const {
    return cancelled_ ? JobEnd{JobState::Cancelled, std::nullopt, JobEnd::Fault::None}
                      : released(std::nullopt, JobEnd::Fault::None);
}

void JobRunner::run() {
    const JobEnd end = work().value_or(JobEnd{JobState::Done, std::nullopt, JobEnd::Fault::None});
    listener_.onBackendFree(attempt_);
    const std::optional<Money> cost = costSince(0, picturesKept_);
    const Result<void> recorded = record([&] {
        return end.state ? setup_.queue.finish(attempt_, *end.state, end.reason, cost)
                         : setup_.queue.release(attempt_, end.reason, cost);
    });
    listener_.onOver(attempt_,
                     recorded.ok() ? end : released(recorded.error(), JobEnd::Fault::Storage));
}

Result<void> JobRunner::record(const std::function<Result<void>()>& change) {
    while (true) {
        Result<void> done = change();
        if (done.ok() || !isQueueFault(done.error().code)) {
            return done;
        }
        listener_.onStorageFault(done.error());
        std::unique_lock lock(mutex_);
        if (stopped_.wait_for(lock, kRecordAgain, [this] { return stopping_.load(); })) {
            return change();
        }
    }
}

std::optional<Money> JobRunner::costSince(double secondsBefore, std::int64_t pictures) {
    const Price& price = setup_.profile.price;
    if (std::holds_alternative<std::monostate>(price)) {
        return std::nullopt;
    }
    const double seconds = listener_.secondsOf(attempt_) - secondsBefore;
    return costOf(price, std::max(0.0, seconds), pictures, {});
}

std::optional<JobEnd> JobRunner::work() {
    JobDraft& draft = setup_.job.draft;
    Result<ModelInfo> model = setup_.findModel(draft.request.model);
    if (!model.ok()) {
        return failed(model.error());
    }
    model_ = std::move(model).value();
    if (!model_.runnable) {
        return failed(
            makeError(ErrorCode::UnsupportedArchitecture, model_.name,
                      model_.architecture.empty() ? "of an unknown kind" : model_.architecture));
    }
    Result<std::shared_ptr<Backend>> backend = setup_.backends.open(setup_.profile.profile.place);
    if (!backend.ok()) {
        return released(backend.error(), JobEnd::Fault::Backend);
    }
    backend_ = std::move(backend).value();
    const Result<std::vector<int>> have = setup_.queue.picturesOf(attempt_.job);
    if (!have.ok()) {
        return storageEnd(have.error());
    }
    // One choice for all of its pictures, whatever number of requests they take.
    const GenerationRequest resolved = resolveDefaults(draft.request, model_.defaults);
    draft.request.seed = resolved.seed;
    draft.request.variationSeed = resolved.variationSeed;

    std::vector<int> missing;
    for (int picture = 0; picture < std::max(1, draft.request.count); ++picture) {
        if (!std::ranges::binary_search(*have, picture)) {
            missing.push_back(picture);
        }
    }
    if (JobWork::needsPasses(draft, model_.defaults)) {
        for (const int picture : missing) {
            if (auto end = makeByPasses(picture, picture == missing.back())) {
                return end;
            }
        }
        return std::nullopt;
    }
    const auto runs = runsOf(missing);
    for (const auto& [first, count] : runs) {
        if (auto end = makeAtOnce(first, count, first == runs.back().first)) {
            return end;
        }
    }
    return std::nullopt;
}

std::optional<JobEnd> JobRunner::makeAtOnce(int first, int count, bool last) {
    JobDraft draft = setup_.job.draft;
    draft.request = singlePicture(std::move(draft.request), first);
    draft.request.count = count;
    draft.request.batch = setup_.job.draft.request.batch;
    const auto work = JobWork::prepare(draft, setup_.queue.blobs(), model_.defaults, std::nullopt);
    if (!work.ok()) {
        return storageEnd(work.error());
    }
    const GenerationRequest request = (*work)->next().value();
    return ask(request, last, **work, first, [&](const PictureResult& result) {
        return keep(*result.image, first + result.picture, result,
                    singlePicture(request, result.picture));
    });
}

std::optional<JobEnd> JobRunner::makeByPasses(int picture, bool last) {
    const auto prepared =
        JobWork::prepare(setup_.job.draft, setup_.queue.blobs(), model_.defaults, picture);
    if (!prepared.ok()) {
        return storageEnd(prepared.error());
    }
    JobWork& work = **prepared;
    PictureResult all;  // of every pass together
    std::optional<GenerationRequest> first;
    while (const std::optional<GenerationRequest> request = work.next()) {
        if (!first) {
            first = request;
        }
        const bool lastPass = last && work.passesDone() + 1 >= work.passes();
        const auto end =
            ask(*request, lastPass, work, picture,
                [&](const PictureResult& result) -> std::optional<JobEnd> {
                    addPass(all, result);
                    const Result<void> taken = work.take(result.image);
                    return taken.ok() ? std::nullopt : std::optional(failed(taken.error()));
                });
        if (end) {
            return end;
        }
    }
    const Result<ImagePtr> finished = work.finished();
    if (!finished.ok()) {
        return failed(finished.error());
    }
    all.seed = seedOf(setup_.job.draft.request, picture);
    return keep(**finished, picture, all, first.value_or(setup_.job.draft.request));
}

std::optional<JobEnd> JobRunner::keep(const Image& image, int picture, const PictureResult& result,
                                      const GenerationRequest& request) {
    PictureRecord record;
    record.job = attempt_.job;
    record.batch = setup_.job.batch;
    record.picture = picture;
    record.seed = result.seed;
    record.size = image.size();
    record.prompt = setup_.job.draft.request.prompt;
    record.negativePrompt = setup_.job.draft.request.negativePrompt;
    record.model = model_.name;
    record.profile = profile();
    record.seconds = result.seconds;
    record.cost = costSince(secondsCounted_, 1);
    secondsCounted_ = listener_.secondsOf(attempt_);
    const InfotextFacts facts{model_.name, "", setup_.version, result.loraHashes, result.notes};
    std::optional<PictureRecord> kept;
    const Result<void> recorded = this->record([&]() -> Result<void> {
        GOUACHE_TRY(kept, keepPicture(setup_.queue, setup_.job, record, image, request, facts));
        return {};
    });
    if (!recorded.ok()) {
        return storageEnd(recorded.error());
    }
    ++picturesKept_;
    listener_.onPicture(attempt_, *kept);
    return std::nullopt;
}

std::optional<JobEnd> JobRunner::ask(
    GenerationRequest request, bool last, JobWork& work, int firstPicture,
    const std::function<std::optional<JobEnd>(const PictureResult&)>& onResult) {
    if (unwanted()) {
        return unwantedEnd();
    }
    JobSpec spec;
    spec.id = attempt_;
    if (requests_ > 0) {
        // A backend knows each request by a name of its own.
        spec.id.job += "-" + std::to_string(requests_);
    }
    ++requests_;
    spec.device = setup_.profile.profile.device;
    spec.precision = setup_.profile.profile.precision;
    spec.previews = setup_.previews;
    spec.request = std::move(request);
    const int wanted = spec.request.count;
    const JobAttempt name = spec.id;
    // A backend that does not stop in time may speak of this request after the runner is gone.
    const auto link = std::make_shared<Link>(last ? &listener_ : nullptr);
    const Unlink unlink{*link};
    const auto events = std::make_shared<EventQueue>([link, attempt = attempt_] {
        const std::lock_guard lock(link->mutex);
        if (link->listener != nullptr) {
            link->listener->onBackendFree(attempt);
        }
    });
    listener_.onBackendBusy(attempt_);
    if (const Result<void> taken = backend_->submit(std::move(spec), events); !taken.ok()) {
        return backendEnd(taken.error());
    }
    std::optional<JobEnd> end;
    std::optional<Clock::time_point> asked;  // it to stop
    int pictures = 0;
    while (true) {
        if ((end || unwanted()) && !asked) {
            backend_->cancel(name);
            asked = Clock::now();
        }
        if (asked && stopping_ && Clock::now() - *asked > kClosingPatience) {
            return end.value_or(unwantedEnd());
        }
        const std::optional<JobEvent> event = events->next(kEventPoll);
        if (!event) {
            continue;
        }
        if (const auto* progress = std::get_if<StepProgress>(&*event)) {
            StepProgress shown = *progress;
            shown.firstPicture += firstPicture;
            listener_.onProgress(attempt_, shown, work.passesDone(), work.passes());
        } else if (const auto* preview = std::get_if<Preview>(&*event)) {
            listener_.onPreview(attempt_, firstPicture + preview->picture,
                                work.preview(preview->image));
        } else if (const auto* result = std::get_if<PictureResult>(&*event)) {
            if (!end) {
                end = onResult(*result);
                ++pictures;
            }
        } else if (const auto* finished = std::get_if<JobFinished>(&*event)) {
            if (end) {
                return end;
            }
            if (finished->outcome == JobOutcome::Done && pictures >= wanted) {
                return std::nullopt;
            }
            if (finished->outcome == JobOutcome::Failed) {
                return backendEnd(finished->error.value_or(
                    makeError(ErrorCode::BackendFailed, "the engine gives no reason")));
            }
            if (finished->outcome == JobOutcome::Cancelled && unwanted()) {
                return unwantedEnd();
            }
            return failed(
                makeError(ErrorCode::BackendFailed, "the engine ended before the last picture"));
        }
    }
}

}  // namespace gouache
