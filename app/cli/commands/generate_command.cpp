#include "app/cli/commands/generate_command.h"

#include <chrono>
#include <memory>
#include <optional>
#include <utility>
#include <variant>

#include "app/cli/generate/job_builder.h"
#include "app/cli/generate/json_reporter.h"
#include "app/cli/generate/picture_saver.h"
#include "app/cli/generate/terminal_reporter.h"
#include "core/backend/event_queue.h"

namespace gouache::cli {

namespace {

constexpr std::chrono::milliseconds kInterruptPoll{50};

std::unique_ptr<GenerateReporter> makeReporter(const GenerateOptions& options,
                                               Environment& environment) {
    if (options.json) {
        return std::make_unique<JsonReporter>(environment.out);
    }
    if (environment.errIsTerminal) {
        return std::make_unique<TerminalReporter>(environment.err, environment.errColumns);
    }
    return std::make_unique<GenerateReporter>();
}

/// Follows one job to its end on the program's thread.
class JobRun {
  public:
    JobRun(Backend& backend, JobSpec spec, PictureSaver saver, GenerateReporter& reporter,
           Environment& environment)
        : backend_(backend),
          spec_(std::move(spec)),
          saver_(std::move(saver)),
          reporter_(reporter),
          environment_(environment) {}

    Result<void> run() {
        GOUACHE_CHECK(backend_.submit(spec_, events_));
        reporter_.queued(spec_);
        while (!ended_) {
            if (environment_.interrupted()) {
                cancel();
            }
            if (const std::optional<JobEvent> event = events_->next(kInterruptPoll)) {
                std::visit([this](const auto& one) { handle(one); }, *event);
            }
        }
        return end();
    }

  private:
    void cancel() {
        if (!cancelled_) {
            cancelled_ = true;
            backend_.cancel(spec_.id);
        }
    }

    /// A file that cannot be written ends the job: what comes after could not be kept either.
    template <typename Value>
    bool kept(const Result<Value>& saved) {
        if (!saved.ok() && !failure_) {
            failure_ = saved.error();
            cancel();
        }
        return saved.ok();
    }

    void handle(const JobStarted&) { reporter_.started(); }
    void handle(const StepProgress& progress) { reporter_.step(progress); }
    void handle(const Preview& preview) {
        if (const auto file = saver_.save(preview); kept(file)) {
            reporter_.preview(preview, *file);
        }
    }
    void handle(const PictureResult& result) {
        if (const auto file = saver_.save(result); kept(file)) {
            reporter_.result(result, *file);
        }
    }
    void handle(const JobFinished& finished) {
        ended_ = true;
        outcome_ = finished.outcome;
        if (!failure_) {
            failure_ = finished.error;
        }
    }

    Result<void> end() {
        if (!failure_ && outcome_ == JobOutcome::Done) {
            kept(saver_.saveLatents());
        }
        if (!failure_ && outcome_ == JobOutcome::Failed) {
            failure_ = makeError(ErrorCode::BackendFailed, "the engine gives no reason");
        }
        if (failure_) {
            reporter_.failed(*failure_);
            return *failure_;
        }
        if (outcome_ == JobOutcome::Cancelled) {
            reporter_.cancelled();
            return makeError(ErrorCode::Cancelled);
        }
        return {};
    }

    Backend& backend_;
    const JobSpec spec_;
    PictureSaver saver_;
    GenerateReporter& reporter_;
    Environment& environment_;
    std::shared_ptr<EventQueue> events_ = std::make_shared<EventQueue>();
    bool cancelled_ = false;
    bool ended_ = false;
    JobOutcome outcome_ = JobOutcome::Done;
    std::optional<Error> failure_;
};

}  // namespace

CLI::App* GenerateCommand::addTo(CLI::App& app) {
    CLI::App* command = app.add_subcommand("generate", "Make pictures from a prompt");
    options_.addTo(*command);
    return command;
}

Result<void> GenerateCommand::run(Environment& environment) {
    GOUACHE_TRY(GenerateJob job,
                buildJob(options_, environment.modelFolders, environment.profiles));
    GOUACHE_TRY(PictureSaver saver, PictureSaver::prepare(options_, job));
    GOUACHE_TRY(const std::shared_ptr<Backend> backend, environment.backends.open(job.place));
    job.spec.id = {newJobId(), 1};
    const std::unique_ptr<GenerateReporter> reporter = makeReporter(options_, environment);
    return JobRun(*backend, std::move(job.spec), std::move(saver), *reporter, environment).run();
}

}  // namespace gouache::cli
