#include "app/cli/queue/json_queue_reporter.h"

#include <cmath>

#include "app/cli/queue/queue_json.h"

namespace gouache::cli {

namespace {

Json eventOf(std::string_view name, const JobLine& job) {
    return {{"event", name}, {"job", job.id}, {"batch", job.batch}};
}

double rounded(double value) {
    return std::round(value * 1000) / 1000;
}

std::string_view endName(JobState state) {
    switch (state) {
        case JobState::Done:
            return "done";
        case JobState::Cancelled:
            return "cancelled";
        case JobState::Pending:
            return "released";
        default:
            return "failed";
    }
}

std::string_view spanName(BudgetSpan span) {
    return span == BudgetSpan::Day ? "day" : span == BudgetSpan::Month ? "month" : "batch";
}

}  // namespace

void JsonQueueReporter::queued(const JobLine& job) {
    Json event = eventOf("queued", job);
    event["title"] = job.title;
    event["pictures"] = job.pictures;
    printJson(out_, event);
}

void JsonQueueReporter::started(const JobLine& job) {
    Json event = eventOf("started", job);
    event["attempt"] = job.attempt;
    event["profile"] = job.profile;
    printJson(out_, event);
}

void JsonQueueReporter::step(const JobLine& job, const StepProgress& progress, int pass, int passes,
                             const QueueTotals&) {
    if (progress.stage != JobStage::Denoising || progress.step == 0) {
        return;
    }
    Json event = eventOf("step", job);
    event["step"] = progress.step;
    event["steps"] = progress.steps;
    event["picture"] = progress.firstPicture;
    event["pictures"] = progress.pictures;
    event["pass"] = pass;
    event["passes"] = passes;
    if (progress.iterationsPerSecond > 0) {
        event["iterations_per_second"] = rounded(progress.iterationsPerSecond);
    }
    printJson(out_, event);
}

void JsonQueueReporter::result(const JobLine& job, const PictureRecord& picture,
                               const QueueTotals&) {
    Json event = eventOf("result", job);
    event["picture"] = picture.picture;
    event["file"] = picture.file.string();
    event["seed"] = picture.seed.value;
    event["seconds"] = rounded(picture.seconds);
    event["width"] = picture.size.width;
    event["height"] = picture.size.height;
    event["profile"] = picture.profile;
    addCost(event, picture.cost);
    printJson(out_, event);
}

void JsonQueueReporter::ended(const JobLine& job, JobState state,
                              const std::optional<Error>& reason, const QueueTotals&) {
    Json event = eventOf(endName(state), job);
    event["attempt"] = job.attempt;
    if (reason) {
        addError(event, *reason);
    }
    printJson(out_, event);
}

void JsonQueueReporter::budget(const BudgetState& state) {
    printJson(out_, {{"event", "budget"},
                     {"span", spanName(state.span)},
                     {"percent", state.percent},
                     {"spent", amountText(state.spent)},
                     {"limit", amountText(state.limit)},
                     {"currency", state.limit.currency}});
}

void JsonQueueReporter::held(const std::vector<HeldProfile>& profiles) {
    for (const HeldProfile& one : profiles) {
        Json event{{"event", "held"}, {"profile", one.profile}};
        addError(event, one.reason);
        printJson(out_, event);
    }
}

void JsonQueueReporter::grid(const BatchId& batch, const std::filesystem::path& file) {
    printJson(out_, {{"event", "grid"}, {"batch", batch}, {"file", file.string()}});
}

void JsonQueueReporter::finished(const QueueTotals& totals) {
    printJson(out_, {{"event", "finished"},
                     {"jobs", totals.jobsOver},
                     {"failed", totals.failed},
                     {"pictures", totals.picturesDone},
                     {"seconds", rounded(totals.seconds)}});
}

}  // namespace gouache::cli
