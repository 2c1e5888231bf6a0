#pragma once

#include <ostream>

#include "app/cli/queue/queue_reporter.h"

namespace gouache::cli {

/// For a person: failures always; on a terminal also a line a picture and one that shows how far
/// the queue is.
class TerminalQueueReporter final : public QueueReporter {
  public:
    /// `columns` 0: not a terminal.
    TerminalQueueReporter(std::ostream& err, int columns) : err_(err), columns_(columns) {}

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
    /// Leaves the line empty, for other words to stand there.
    void clear();

    std::ostream& err_;
    const int columns_;
    bool shown_ = false;
};

/// Such as
///   12 of 40 pictures  [#####-----------]  step 8/20  3.42 it/s  4 min 10 s left
std::string queueLine(const StepProgress& progress, int pass, int passes, const QueueTotals& totals,
                      int columns);

}  // namespace gouache::cli
