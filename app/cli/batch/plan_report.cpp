#include "app/cli/batch/plan_report.h"

#include <algorithm>
#include <cmath>

#include "app/cli/generate/progress_line.h"
#include "app/cli/model_text.h"
#include "app/cli/queue/job_title.h"
#include "app/cli/queue/queue_json.h"
#include "app/cli/text_table.h"

namespace gouache::cli {

namespace {

constexpr std::size_t kTitle = 60;
constexpr std::int64_t kWorthTelling = 100'000;  // bytes

std::string placeOf(const BatchRow& row) {
    const std::string file = printable(row.source.string());
    return row.line > 0 ? file + ":" + std::to_string(row.line) : file;
}

std::string countText(std::int64_t count, const char* one, const char* many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

}  // namespace

int problemCount(const BatchPlan& plan) {
    return static_cast<int>(std::ranges::count_if(
        plan.rows, [](const BatchRow& row) { return row.problem.has_value(); }));
}

void printProblems(std::ostream& out, const BatchPlan& plan) {
    for (const BatchRow& row : plan.rows) {
        if (row.problem) {
            out << placeOf(row) << ": " << englishSentence(*row.problem) << '\n';
        }
    }
    out << std::flush;
}

void printPlan(std::ostream& out, const BatchPlan& plan, const std::vector<PlanEstimate>& estimates,
               std::uint64_t resultBytes) {
    std::vector<std::vector<std::string>> rows;
    for (const BatchRow& row : plan.rows) {
        rows.push_back(
            {placeOf(row), shortTitle(row.title, kTitle),
             row.problem ? englishSentence(*row.problem) : countText(row.jobs, "job", "jobs")});
    }
    printTable(out, rows);
    out << '\n'
        << printable(plan.name) << ": "
        << countText(static_cast<std::int64_t>(plan.jobs.size()), "job", "jobs") << ", "
        << countText(plan.pictures, "picture", "pictures") << (plan.grid ? ", with a grid" : "")
        << "; about " << byteText(resultBytes) << " for the results";
    if (plan.inputBytes >= kWorthTelling) {
        out << ", " << byteText(static_cast<std::uint64_t>(plan.inputBytes))
            << " of pictures are copied";
    }
    out << '\n';
    std::vector<std::vector<std::string>> speeds;
    for (const PlanEstimate& one : estimates) {
        std::vector<std::string> line{"on " + one.profile,
                                      "about " + durationText(one.cost.secondsLikely)};
        if (one.priced) {
            line.push_back(amountText(one.cost.likely) + " " + one.cost.likely.currency + " (" +
                           amountText(one.cost.least) + " to " + amountText(one.cost.most) + ")");
        }
        line.emplace_back(one.speed.measured > 0
                              ? "from " + countText(one.speed.measured, "picture", "pictures")
                              : "a guess");
        speeds.push_back(std::move(line));
    }
    printTable(out, speeds);
}

void printPlanJson(std::ostream& out, const BatchPlan& plan,
                   const std::vector<PlanEstimate>& estimates, std::uint64_t resultBytes) {
    Json event{{"event", "plan"},
               {"name", plan.name},
               {"jobs", plan.jobs.size()},
               {"pictures", plan.pictures},
               {"grid", plan.grid},
               {"input_bytes", plan.inputBytes},
               {"result_bytes", resultBytes},
               {"rows", Json::array()},
               {"items", Json::array()},
               {"estimates", Json::array()}};
    for (const BatchRow& row : plan.rows) {
        Json one{{"source", row.source.string()},
                 {"line", row.line},
                 {"title", row.title},
                 {"jobs", row.jobs}};
        if (row.problem) {
            addError(one, *row.problem);
        }
        event["rows"].push_back(std::move(one));
    }
    for (const JobDraft& job : plan.jobs) {
        Json one{{"title", titleOf(job)},
                 {"prompt", job.request.prompt},
                 {"pictures", job.request.count}};
        if (job.request.seed) {
            one["seed"] = job.request.seed->value;
        }
        if (!job.profile.empty()) {
            one["profile"] = job.profile;
        }
        event["items"].push_back(std::move(one));
    }
    for (const PlanEstimate& estimate : estimates) {
        Json one{{"profile", estimate.profile},
                 {"seconds", std::round(estimate.cost.secondsLikely * 1000) / 1000},
                 {"measured", estimate.speed.measured}};
        if (estimate.priced) {
            addCost(one, estimate.cost.likely);
            one["cost_least"] = amountText(estimate.cost.least);
            one["cost_most"] = amountText(estimate.cost.most);
        }
        event["estimates"].push_back(std::move(one));
    }
    printJson(out, event);
}

}  // namespace gouache::cli
