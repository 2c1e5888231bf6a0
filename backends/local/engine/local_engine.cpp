#include "backends/local/engine/local_engine.h"

#include <ATen/Parallel.h>
#include <sys/resource.h>
#include <torch/version.h>

#include "backends/local/base/cpu_memory.h"
#include "backends/local/base/device.h"
#include "backends/local/base/interruption.h"
#include "backends/local/base/torch_errors.h"
#include "backends/local/engine/job_events.h"
#include "backends/local/engine/job_run.h"
#include "core/base/log.h"

namespace gouache::local {
namespace {

/// Threads to compute with where nothing is asked for: all, less one for a window on machines that
/// can spare it.
int usualThreads(bool windowBeside) {
    const int all = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    return windowBeside && all >= 4 ? all - 1 : all;
}

/// The calling thread, and those that libtorch starts for it, yield to the window.
void yieldToOthers() {
    constexpr int kNice = 10;
    if (::setpriority(PRIO_PROCESS, 0, kNice) != 0) {
        log(LogLevel::Info, "engine", "the priority could not be lowered");
    }
}

}  // namespace

LocalEngine::LocalEngine(const LocalModuleOptions& options) : options_(options) {
    meterCpuMemory();
    thread_ = std::thread([this] { work(); });
}

LocalEngine::~LocalEngine() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        if (running_ != nullptr) {
            running_->cancelled = true;
        }
        for (const auto& task : waiting_) {
            task->cancelled = true;
        }
    }
    wake_.notify_one();
    thread_.join();
}

Result<Capabilities> LocalEngine::capabilities() {
    Capabilities capabilities;
    capabilities.name = "Gouache engine";
    capabilities.version = std::string("libtorch ") + TORCH_VERSION;
    capabilities.devices = listDevices();
    capabilities.samplers = allSamplers();
    capabilities.schedules = allSchedules();
    capabilities.inpaint = true;
    capabilities.control = true;
    capabilities.lora = true;
    return capabilities;
}

Result<void> LocalEngine::submit(JobSpec job, std::shared_ptr<JobObserver> observer) {
    if (observer == nullptr) {
        return makeError(ErrorCode::InvalidRequest, "nobody listens to the job");
    }
    auto task = std::make_shared<Task>();
    task->job = std::move(job);
    task->observer = std::move(observer);
    {
        const std::lock_guard lock(mutex_);
        const auto same = [&](const std::shared_ptr<Task>& other) {
            return other != nullptr && other->job.id == task->job.id;
        };
        if (same(running_) || std::any_of(waiting_.begin(), waiting_.end(), same)) {
            return makeError(ErrorCode::InvalidRequest, "this try at the job is already queued");
        }
        waiting_.push_back(std::move(task));
    }
    wake_.notify_one();
    return {};
}

void LocalEngine::cancel(const JobAttempt& attempt) {
    {
        const std::lock_guard lock(mutex_);
        if (running_ != nullptr && running_->job.id == attempt) {
            running_->cancelled = true;
        }
        for (const auto& task : waiting_) {
            if (task->job.id == attempt) {
                task->cancelled = true;
            }
        }
    }
    wake_.notify_one();
}

void LocalEngine::endCancelled() {
    std::vector<std::shared_ptr<Task>> ended;
    {
        const std::lock_guard lock(mutex_);
        const auto cancelled = [](const std::shared_ptr<Task>& task) {
            return task->cancelled.load();
        };
        std::copy_if(waiting_.begin(), waiting_.end(), std::back_inserter(ended), cancelled);
        std::erase_if(waiting_, cancelled);
    }
    for (const auto& task : ended) {
        JobEvents(task->job.id, task->observer).finished(JobOutcome::Cancelled, std::nullopt);
    }
}

void LocalEngine::work() {
    if (options_.lowPriority) {
        yieldToOthers();  // before libtorch starts its threads, which inherit it
    }
    at::set_num_threads(options_.threads > 0 ? options_.threads
                                             : usualThreads(options_.lowPriority));
    const c10::InferenceMode inference;
    state_.emplace();
    for (;;) {
        endCancelled();
        std::shared_ptr<Task> task;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
            if (waiting_.empty()) {
                break;
            }
            if (waiting_.front()->cancelled) {
                continue;
            }
            running_ = waiting_.front();
            waiting_.pop_front();
            task = running_;
        }
        run(*task);
        const std::lock_guard lock(mutex_);
        running_.reset();
    }
    state_.reset();  // tensors end on the thread that owns them
}

void LocalEngine::run(Task& task) {
    JobEvents events(task.job.id, task.observer);
    events.started();
    const std::uint64_t used = cpuMemoryUsed();
    const std::uint64_t own = options_.memoryLimit;
    // Nineteen twentieths of what is there: beyond it an allocation fails, and the ladder of
    // remedies begins, before the kernel would end the whole program.
    const std::uint64_t there = used + cpuMemoryAvailable() / 20 * 19;
    limitCpuMemory(own > 0 ? std::min(own, there) : there);
    const InterruptionScope scope(task.cancelled);
    const Result<void> outcome = guarded(
        "cpu", [&] { return JobRun(*state_, task.job, events, [this] { endCancelled(); }).run(); });
    if (outcome) {
        events.finished(JobOutcome::Done, std::nullopt);
    } else if (outcome.error().code == ErrorCode::Cancelled || task.cancelled) {
        events.finished(JobOutcome::Cancelled, std::nullopt);
    } else {
        log(LogLevel::Info, "engine",
            std::string("a job failed: ") + std::string(errorKey(outcome.error().code)));
        events.finished(JobOutcome::Failed, outcome.error());
    }
}

}  // namespace gouache::local
