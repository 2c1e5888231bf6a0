#pragma once

#include <ostream>

#include "app/cli/queue/queue_reporter.h"

namespace gouache::cli {

/// --json: one object a line and event, each with "event", "job" and "batch":
///   queued: "title", "pictures"; started: "attempt", "profile"; step: "step", "steps", "picture",
///   "pictures", "pass", "passes", "iterations_per_second"; result: "picture", "file", "seed",
///   "seconds", "width", "height", "profile", "cost", "currency"; done, cancelled, released (given
///   back, to be made later): "attempt"; failed: also "error" (a key of error_list.h), "message".
/// Without a job: budget ("span", "percent", "spent", "limit", "currency"), held ("profile",
/// "error", "message"), grid ("batch", "file"), finished ("jobs", "failed", "pictures",
/// "seconds").
class JsonQueueReporter final : public QueueReporter {
  public:
    explicit JsonQueueReporter(std::ostream& out) : out_(out) {}

    void queued(const JobLine& job) override;
    void started(const JobLine& job) override;
    void step(const JobLine& job, const StepProgress& progress, int pass, int passes,
              const QueueTotals& totals) override;
    void result(const JobLine& job, const PictureRecord& picture,
                const QueueTotals& totals) override;
    void ended(const JobLine& job, JobState state, const std::optional<Error>& reason,
               const QueueTotals& totals) override;
    void budget(const BudgetState& state) override;
    void held(const std::vector<HeldProfile>& profiles) override;
    void grid(const BatchId& batch, const std::filesystem::path& file) override;
    void finished(const QueueTotals& totals) override;

  private:
    std::ostream& out_;
};

}  // namespace gouache::cli
