#include "app/cli/queue/queue_run.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>

#include "app/cli/generate/job_builder.h"
#include "app/cli/queue/json_queue_reporter.h"
#include "app/cli/queue/queue_events.h"
#include "app/cli/queue/queue_follow.h"
#include "app/cli/queue/run_totals.h"
#include "app/cli/queue/terminal_queue_reporter.h"
#include "app/cli/version.h"
#include "core/batch/batch_grids.h"
#include "core/cost/cost_settings.h"
#include "core/jobs/scheduler_profiles.h"

namespace gouache::cli {

namespace {

constexpr std::chrono::milliseconds kPoll{50};

/// Follows one scheduler to the end of its work.
class Run {
  public:
    Run(Environment& environment, QueueReporter& reporter, RunTotals& totals)
        : environment_(environment), reporter_(reporter), totals_(totals) {}

    Result<void> work(std::unique_ptr<Scheduler> scheduler) {
        scheduler->addObserver(events_);
        while (true) {
            if (environment_.interrupted()) {
                scheduler.reset();
                tellRest();
                return makeError(ErrorCode::Cancelled);
            }
            // Asked first: what it did before it was idle is in the events by then.
            const bool idle = scheduler->isIdle();
            if (const std::optional<QueueEvent> event = events_->next(kPoll)) {
                std::visit([this](const auto& one) { tell(one); }, *event);
            } else if (idle) {
                held_ = scheduler->heldProfiles();
                return {};
            }
        }
    }

    const std::vector<HeldProfile>& held() const { return held_; }

    /// The grids of sweeps that came to their end.
    Result<void> makeGrids(JobQueue& queue) {
        for (const BatchId& batch : batches_) {
            GOUACHE_TRY(const std::vector<std::filesystem::path> files,
                        makeBatchGrids(queue, batch));
            for (const std::filesystem::path& file : files) {
                reporter_.grid(batch, file);
            }
        }
        return {};
    }

  private:
    void tellRest() {
        while (const std::optional<QueueEvent> event = events_->next({})) {
            std::visit([this](const auto& one) { tell(one); }, *event);
        }
    }

    JobLine lineOf(const JobAttempt& attempt) const {
        const auto found = lines_.find(attempt.job);
        return found == lines_.end() ? JobLine{attempt.job, {}, {}, {}, attempt.attempt, 1}
                                     : found->second;
    }

    void tell(const TryStarted& one) {
        lines_[one.job] = {one.job, one.batch, one.title, one.profile, one.attempt, one.pictures};
        reporter_.started(lines_[one.job]);
    }
    void tell(const TryStep& one) {
        reporter_.step(lineOf(one.attempt), one.progress, one.pass, one.passes, totals_.now());
    }
    void tell(const PictureKept& one) {
        totals_.kept();
        reporter_.result(lineOf(one.attempt), one.picture, totals_.now());
    }
    void tell(const TryEnded& one) {
        totals_.over(one.state);
        reporter_.ended(lineOf(one.attempt), one.state, one.reason, totals_.now());
        if (one.state == JobState::Done) {
            batches_.insert(lineOf(one.attempt).batch);
        }
        lines_.erase(one.attempt.job);
    }
    void tell(const BudgetState& one) { reporter_.budget(one); }
    void tell(const std::vector<HeldProfile>& held) { reporter_.held(held); }

    Environment& environment_;
    QueueReporter& reporter_;
    RunTotals& totals_;
    std::shared_ptr<QueueEvents> events_ = std::make_shared<QueueEvents>();
    std::map<JobId, JobLine> lines_;
    std::set<BatchId> batches_;  ///< with jobs that were made
    std::vector<HeldProfile> held_;
};

Result<Scheduler::Setup> makeSetup(JobQueue& queue, Environment& environment) {
    GOUACHE_TRY(const CostSettings costs, loadCostSettings(costSettingsFile()));
    Scheduler::Setup setup{queue, environment.backends, {}, {}, {}, {}, {}};
    setup.profiles = schedulerProfiles(environment.profiles, environment.devices, costs);
    setup.budgets = costs.budgets;
    setup.findModel = [folders = environment.modelFolders](const std::string& name) {
        return findModel(name, ModelKind::Checkpoint, folders);
    };
    setup.version = kVersionName;
    setup.previews = false;
    return setup;
}

/// Why jobs are left.
Error leftError(JobQueue& queue, const Environment& environment, std::int64_t left,
                const std::vector<HeldProfile>& held) {
    std::string why;
    for (const HeldProfile& one : held) {
        why += (why.empty() ? "" : " ") + one.profile + ": " + englishSentence(one.reason);
    }
    const auto rows = queue.rows({{JobState::Pending}, {}, {}, {}});
    if (why.empty() && rows.ok()) {
        std::string names;
        for (const Profile& profile : environment.profiles) {
            names += (names.empty() ? "" : ", ") + profile.name;
        }
        const auto stray = std::ranges::find_if(*rows, [&](const JobRow& row) {
            return !row.profile.empty() &&
                   std::ranges::find(environment.profiles, row.profile, &Profile::name) ==
                       environment.profiles.end();
        });
        if (stray != rows->end()) {
            why = englishSentence(makeError(ErrorCode::ProfileMissing, stray->profile, names));
        }
    }
    if (why.empty()) {
        why =
            "Their batch is paused (`gouache-cli queue batches` shows it), or the profile that "
            "they need is switched off.";
    }
    return makeError(ErrorCode::JobsWaiting, std::to_string(left), why);
}

Result<void> endOf(JobQueue& queue, const Environment& environment, const QueueTotals& totals,
                   const std::vector<HeldProfile>& held) {
    GOUACHE_TRY(const QueueCounts counts, queue.counts());
    if (queue.isPaused() && counts.pending > 0) {
        const std::optional<Error> reason = queue.pauseReason();
        return makeError(ErrorCode::QueuePaused,
                         reason ? englishSentence(*reason) : "Someone paused it.");
    }
    if (counts.pending > 0) {
        return leftError(queue, environment, counts.pending, held);
    }
    if (totals.failed > 0) {
        return makeError(ErrorCode::JobsFailed, std::to_string(totals.failed),
                         std::to_string(totals.jobsOver));
    }
    return {};
}

}  // namespace

std::unique_ptr<QueueReporter> makeQueueReporter(bool json, Environment& environment) {
    if (json) {
        return std::make_unique<JsonQueueReporter>(environment.out);
    }
    return std::make_unique<TerminalQueueReporter>(
        environment.err, environment.errIsTerminal ? environment.errColumns : 0);
}

Result<void> runQueue(JobQueue& queue, Environment& environment, QueueReporter& reporter) {
    RunTotals totals(queue);
    Run run(environment, reporter, totals);
    while (true) {
        GOUACHE_TRY(Scheduler::Setup setup, makeSetup(queue, environment));
        Result<std::unique_ptr<Scheduler>> scheduler = Scheduler::start(std::move(setup));
        if (scheduler.ok()) {
            GOUACHE_CHECK(run.work(std::move(scheduler).value()));
            GOUACHE_CHECK(run.makeGrids(queue));
            break;
        }
        if (scheduler.error().code != ErrorCode::RunnerElsewhere) {
            return scheduler.error();
        }
        GOUACHE_TRY(const FollowEnd end, followQueue(queue, environment, reporter, totals));
        if (end != FollowEnd::RunnerGone) {
            break;
        }
    }
    reporter.finished(totals.now());
    return endOf(queue, environment, totals.now(), run.held());
}

}  // namespace gouache::cli
