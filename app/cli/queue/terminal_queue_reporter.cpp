#include "app/cli/queue/terminal_queue_reporter.h"

#include <algorithm>
#include <cstdio>

#include "app/cli/generate/progress_line.h"
#include "app/cli/queue/job_title.h"

namespace gouache::cli {

namespace {

constexpr std::size_t kTitle = 60;

std::string moneyText(const Money& money) {
    return amountText(money) + " " + money.currency;
}

std::string_view spanText(BudgetSpan span) {
    return span == BudgetSpan::Day     ? "today's budget"
           : span == BudgetSpan::Month ? "this month's budget"
                                       : "the batch's budget";
}

/// Of the job that is being made, by its steps and passes: 0…1.
double partOf(const StepProgress& progress, int pass, int passes) {
    const double steps =
        progress.steps > 0 ? static_cast<double>(progress.step) / progress.steps : 0;
    return (pass + std::clamp(steps, 0.0, 1.0)) / std::max(1, passes);
}

}  // namespace

std::string queueLine(const StepProgress& progress, int pass, int passes, const QueueTotals& totals,
                      int columns) {
    std::string line = std::to_string(totals.picturesDone) + " of " +
                       std::to_string(totals.pictures) + " pictures";
    std::string end;
    if (progress.stage == JobStage::LoadingModel) {
        end = "loading the model";
    } else if (progress.steps > 0) {
        end = "step " + std::to_string(progress.step) + "/" + std::to_string(progress.steps);
        if (passes > 1) {
            end += " of pass " + std::to_string(pass + 1) + "/" + std::to_string(passes);
        }
        if (progress.iterationsPerSecond > 0) {
            char speed[32];
            std::snprintf(speed, sizeof speed, "  %.2f it/s", progress.iterationsPerSecond);
            end += speed;
        }
    }
    const double done = static_cast<double>(totals.picturesDone) +
                        partOf(progress, pass, passes) * progress.pictures;
    const auto all = static_cast<double>(std::max<std::int64_t>(1, totals.pictures));
    const double part = std::clamp(done / all, 0.0, 1.0);
    // The first picture bears the loading of the model; before it any guess would be wild.
    if (totals.picturesDone > 0) {
        end += "  " + durationText(totals.seconds * (1 - part) / part) + " left";
    }
    const int room = columns - static_cast<int>(line.size() + end.size()) - 7;
    if (const int width = std::min(room, 24); width >= 8) {
        const auto filled = static_cast<std::size_t>(part * width);
        line += "  [" + std::string(filled, '#') +
                std::string(static_cast<std::size_t>(width) - filled, '-') + "]";
    }
    line += "  " + end;
    return line.substr(0, static_cast<std::size_t>(std::max(0, columns - 1)));
}

void TerminalQueueReporter::clear() {
    if (shown_) {
        err_ << "\r\033[K" << std::flush;
        shown_ = false;
    }
}

void TerminalQueueReporter::step(const JobLine&, const StepProgress& progress, int pass, int passes,
                                 const QueueTotals& totals) {
    if (columns_ > 0) {
        err_ << "\r\033[K" << queueLine(progress, pass, passes, totals, columns_) << std::flush;
        shown_ = true;
    }
}

void TerminalQueueReporter::result(const JobLine&, const PictureRecord& picture,
                                   const QueueTotals&) {
    if (columns_ == 0) {
        return;
    }
    clear();
    err_ << picture.file.string() << "  (seed " << picture.seed.value << ", "
         << durationText(picture.seconds) << ", " << picture.profile;
    if (picture.cost) {
        err_ << ", " << moneyText(*picture.cost);
    }
    err_ << ")\n" << std::flush;
}

void TerminalQueueReporter::ended(const JobLine& job, JobState state,
                                  const std::optional<Error>& reason, const QueueTotals&) {
    if (state == JobState::Failed && reason) {
        clear();
        err_ << "failed: " << shortTitle(job.title, kTitle) << ": " << englishSentence(*reason)
             << '\n'
             << std::flush;
    }
}

void TerminalQueueReporter::budget(const BudgetState& state) {
    clear();
    err_ << moneyText(state.spent) << " of " << moneyText(state.limit) << ": "
         << spanText(state.span) << " is spent to " << state.percent << " %\n"
         << std::flush;
}

void TerminalQueueReporter::held(const std::vector<HeldProfile>& profiles) {
    for (const HeldProfile& one : profiles) {
        clear();
        err_ << one.profile << " takes no job for now: " << englishSentence(one.reason) << '\n'
             << std::flush;
    }
}

void TerminalQueueReporter::grid(const BatchId&, const std::filesystem::path& file) {
    if (columns_ > 0) {
        clear();
        err_ << file.string() << "  (grid)\n" << std::flush;
    }
}

void TerminalQueueReporter::finished(const QueueTotals& totals) {
    clear();
    if (columns_ > 0 && totals.jobsOver > 0) {
        err_ << totals.picturesDone << " pictures of " << totals.jobsOver << " jobs in "
             << durationText(totals.seconds) << '\n'
             << std::flush;
    }
}

}  // namespace gouache::cli
