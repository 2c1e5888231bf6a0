#include "backends/fake/fake_backend.h"

#include <algorithm>
#include <utility>

#include "backends/fake/fake_picture.h"
#include "core/generation/lora_tags.h"

namespace gouache::fake {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kPreviewFactor = 8;

PixelSize previewSize(PixelSize size) {
    return {std::max(1, size.width / kPreviewFactor), std::max(1, size.height / kPreviewFactor)};
}

}  // namespace

/// One job from its first event to its last.
class FakeBackend::Run {
  public:
    Run(FakeBackend& backend, const Job& job) : backend_(backend), job_(job) {}

    void operator()() {
        job_.observer->onStarted(header());
        const std::optional<Error> failure = makePictures();
        const JobOutcome outcome = failure      ? JobOutcome::Failed
                                   : cancelled_ ? JobOutcome::Cancelled
                                                : JobOutcome::Done;
        job_.observer->onFinished(header(), outcome, failure);
    }

    /// For a job that is cancelled before its turn.
    void cancelUnstarted() {
        job_.observer->onFinished(header(), JobOutcome::Cancelled, std::nullopt);
    }

  private:
    EventHeader header() { return {job_.spec.id, ++sequence_}; }

    void report(JobStage stage, int first, int pictures, int step) {
        StepProgress progress;
        progress.stage = stage;
        progress.firstPicture = first;
        progress.pictures = pictures;
        progress.step = step;
        progress.steps = request().steps;
        const double seconds = std::chrono::duration<double>(Clock::now() - batchStart_).count();
        progress.iterationsPerSecond = step > 0 && seconds > 0 ? step / seconds : 0;
        job_.observer->onProgress(header(), progress);
    }

    bool pause(std::chrono::milliseconds duration) {
        cancelled_ = cancelled_ || !backend_.pause(job_, duration);
        return !cancelled_;
    }

    std::optional<Error> makePictures() {
        report(JobStage::LoadingModel, 0, 1, 0);
        if (!pause(backend_.options_.loadDelay)) {
            return std::nullopt;
        }
        report(JobStage::EncodingPrompt, 0, 1, 0);
        const int perBatch =
            std::max(1, request().batch > 0 ? request().batch : backend_.options_.picturesPerBatch);
        for (int first = 0; first < request().count; first += perBatch) {
            const int pictures = std::min(perBatch, request().count - first);
            if (auto failure = makeBatch(first, pictures); failure || cancelled_) {
                return failure;
            }
        }
        return std::nullopt;
    }

    std::optional<Error> makeBatch(int first, int pictures) {
        batchStart_ = Clock::now();
        for (int step = 1; step <= request().steps; ++step) {
            if (!pause(backend_.options_.stepDelay)) {
                return std::nullopt;
            }
            report(JobStage::Denoising, first, pictures, step);
            for (int i = 0; job_.spec.previews && i < pictures; ++i) {
                preview(first + i, step);
            }
            if (backend_.options_.failure && first == 0 && step == backend_.options_.failAtStep) {
                return backend_.options_.failure;
            }
        }
        report(JobStage::Decoding, first, pictures, request().steps);
        const double share =
            std::chrono::duration<double>(Clock::now() - batchStart_).count() / pictures;
        for (int i = 0; i < pictures; ++i) {
            if (!pause(std::chrono::milliseconds(0))) {
                return std::nullopt;
            }
            result(first + i, share);
        }
        return std::nullopt;
    }

    void preview(int picture, int step) {
        const PixelSize size = previewSize(request().size);
        Preview event;
        event.picture = picture;
        event.step = step;
        event.image = std::make_shared<const Image>(
            blended(drawNoise(seedOf(request(), picture), size), drawn(picture, size),
                    static_cast<double>(step) / request().steps));
        job_.observer->onPreview(header(), event);
    }

    void result(int picture, double seconds) {
        PictureResult event;
        event.picture = picture;
        event.seed = seedOf(request(), picture);
        Image image = drawn(picture, request().size);
        if (job_.spec.returnLatents) {
            event.latents = std::make_shared<const FloatTensor>(latentsOf(image));
        }
        if (request().init != nullptr) {
            image = repainted(image);
        }
        event.image = std::make_shared<const Image>(std::move(image));
        event.seconds = seconds;
        event.device = job_.spec.device.empty() ? "cpu" : job_.spec.device;
        event.precision = job_.spec.precision.value_or(Precision::Float32);
        job_.observer->onResult(header(), event);
    }

    /// The init picture with `strength` of the new one in it, under the mask where there is one.
    Image repainted(const Image& drawn) const {
        const Image init = resized(converted(*request().init, PixelFormat::Rgb8), drawn.size());
        Image mixed = blended(init, drawn, request().strength);
        if (request().mask != nullptr) {
            const Image mask = resized(*request().mask, drawn.size());
            for (std::size_t i = 0; i < mask.bytes().size(); ++i) {
                for (std::size_t c = 0; mask.bytes()[i] < 128 && c < 3; ++c) {
                    mixed.bytes()[3 * i + c] = init.bytes()[3 * i + c];
                }
            }
        }
        return mixed;
    }

    const GenerationRequest& request() const { return job_.spec.request; }
    Image drawn(int picture, PixelSize size) const {
        return drawPicture(seedOf(request(), picture),
                           withLoraTags(request().prompt, request().loras), size);
    }

    FakeBackend& backend_;
    const Job& job_;
    std::uint64_t sequence_ = 0;
    bool cancelled_ = false;
    Clock::time_point batchStart_ = Clock::now();
};

FakeBackend::FakeBackend(FakeOptions options)
    : options_(std::move(options)), thread_([this](const std::stop_token& stop) { work(stop); }) {}

FakeBackend::~FakeBackend() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    thread_.request_stop();
    changed_.notify_all();
}

Result<Capabilities> FakeBackend::capabilities() {
    Capabilities result;
    result.name = "Fake backend";
    result.version = "1";
    const auto device = [](std::string id, std::string name) {
        DeviceInfo info;
        info.id = std::move(id);
        info.name = std::move(name);
        info.memoryTotal = std::uint64_t{8} << 30U;
        info.memoryFree = std::uint64_t{4} << 30U;
        info.precisions = {Precision::Float32};
        return info;
    };
    result.devices.push_back(device("cpu", "Fake processor"));
    if (options_.cuda) {
        result.devices.push_back(device("cuda:0", "Fake GPU"));
    }
    result.samplers = allSamplers();
    result.schedules = allSchedules();
    result.inpaint = true;
    result.control = true;
    result.lora = true;
    return result;
}

Result<void> FakeBackend::submit(JobSpec job, std::shared_ptr<JobObserver> observer) {
    if (options_.refusal) {
        return *options_.refusal;
    }
    ModelDefaults anySize;
    anySize.sizeMultiple = 1;
    const auto problems = validate(job.request, anySize);
    if (!problems.empty()) {
        return problems.front().error;
    }
    const bool known = job.device.empty() || job.device == "cpu" ||
                       (options_.cuda && (job.device == "cuda" || job.device == "cuda:0"));
    if (!known) {
        return makeError(ErrorCode::DeviceMissing, job.device,
                         "the fake backend has no such device");
    }
    job.request = resolveDefaults(std::move(job.request), anySize);
    auto entry = std::make_shared<Job>();
    entry->spec = std::move(job);
    entry->observer = observer != nullptr ? std::move(observer) : std::make_shared<JobObserver>();
    {
        const std::lock_guard lock(mutex_);
        const auto same = [&](const std::shared_ptr<Job>& other) {
            return other != nullptr && other->spec.id == entry->spec.id;
        };
        if (same(running_) || std::any_of(waiting_.begin(), waiting_.end(), same)) {
            return makeError(ErrorCode::InvalidRequest,
                             "this attempt at the job is running already");
        }
        if (closing_) {
            return makeError(ErrorCode::BackendFailed, "the backend is closing");
        }
        waiting_.push_back(std::move(entry));
    }
    changed_.notify_all();
    return {};
}

void FakeBackend::cancel(const JobAttempt& attempt) {
    {
        const std::lock_guard lock(mutex_);
        if (running_ != nullptr && running_->spec.id == attempt) {
            running_->cancelled = true;
        }
        for (const auto& job : waiting_) {
            job->cancelled = job->cancelled || job->spec.id == attempt;
        }
    }
    changed_.notify_all();
}

bool FakeBackend::pause(const Job& job, std::chrono::milliseconds duration) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, duration, [&] { return job.cancelled || closing_; });
    return !job.cancelled && !closing_;
}

void FakeBackend::work(const std::stop_token& stop) {
    while (true) {
        std::shared_ptr<Job> job;
        bool start = false;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, stop, [&] { return !waiting_.empty(); });
            if (waiting_.empty()) {
                return;  // asked to stop
            }
            // A job that was cancelled while waiting ends before others start.
            const auto cancelled =
                std::find_if(waiting_.begin(), waiting_.end(),
                             [](const std::shared_ptr<Job>& other) { return other->cancelled; });
            const auto next = cancelled == waiting_.end() ? waiting_.begin() : cancelled;
            job = *next;
            waiting_.erase(next);
            start = !job->cancelled && !closing_;
            running_ = job;
        }
        Run run(*this, *job);
        if (start) {
            run();
        } else {
            run.cancelUnstarted();
        }
        const std::lock_guard lock(mutex_);
        running_ = nullptr;
    }
}

}  // namespace gouache::fake
