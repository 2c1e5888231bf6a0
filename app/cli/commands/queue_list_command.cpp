#include "app/cli/commands/queue_list_command.h"

#include <algorithm>

#include "app/cli/queue/job_title.h"
#include "app/cli/queue/queue_group.h"
#include "app/cli/queue/queue_json.h"
#include "app/cli/queue/queue_location.h"
#include "app/cli/text_table.h"

namespace gouache::cli {

namespace {

constexpr std::size_t kTitle = 48;

void printRows(std::ostream& out, const std::vector<JobRow>& rows) {
    std::vector<std::vector<std::string>> table;
    for (const JobRow& row : rows) {
        table.push_back({shortId(row.id), std::string(nameOf(row.state)),
                         std::to_string(row.picturesDone) + "/" + std::to_string(row.count),
                         row.profile.empty() ? "any" : row.profile,
                         row.cost ? amountText(*row.cost) + " " + row.cost->currency : "",
                         shortTitle(row.title, kTitle),
                         row.reason ? englishSentence(*row.reason) : ""});
    }
    printTable(out, table);
}

void printCounts(std::ostream& out, JobQueue& queue, const QueueCounts& counts) {
    out << counts.pending << " pending, " << counts.running << " running, " << counts.done
        << " done, " << counts.failed << " failed, " << counts.cancelled << " cancelled, "
        << counts.quarantined << " quarantined\n";
    if (queue.isPaused()) {
        const std::optional<Error> reason = queue.pauseReason();
        out << "paused" << (reason ? ": " + englishSentence(*reason) : std::string(".")) << '\n';
    }
}

}  // namespace

CLI::App* QueueListCommand::addTo(CLI::App& app) {
    CLI::App* command =
        group(app, kQueueGroup, kQueueGroupText).add_subcommand("list", "List the jobs");
    selection_.addTo(*command, "Only these jobs");
    command->add_option("--profile", profile_, "Jobs of this profile");
    command->add_option("--text", text_, "Jobs whose title or prompt holds this");
    command->add_option("--limit", most_, "At most so many")->check(CLI::NonNegativeNumber);
    command->add_flag("--json", json_, "Print one JSON object a job, and one with the counts");
    addDataOption(*command, data_);
    return command;
}

Result<void> QueueListCommand::run(Environment& environment) {
    GOUACHE_TRY(const std::unique_ptr<JobQueue> queue, openQueue(data_));
    std::vector<JobRow> rows;
    if (selection_.jobs.empty()) {
        GOUACHE_TRY(JobFilter filter, selection_.filter(*queue));
        if (!profile_.empty()) {
            filter.profile = profile_;
        }
        filter.text = text_;
        GOUACHE_TRY(rows, queue->rows(filter));
    } else {
        GOUACHE_TRY(rows, selection_.rows(*queue));
    }
    if (most_ > 0 && rows.size() > static_cast<std::size_t>(most_)) {
        rows.resize(static_cast<std::size_t>(most_));
    }
    GOUACHE_TRY(const QueueCounts counts, queue->counts());
    if (!json_) {
        printRows(environment.out, rows);
        printCounts(environment.out, *queue, counts);
        return {};
    }
    for (const JobRow& row : rows) {
        printJson(environment.out, jobToJson(row));
    }
    Json summary{{"counts", countsToJson(counts)}, {"paused", queue->isPaused()}};
    if (const std::optional<Error> reason = queue->pauseReason()) {
        addError(summary, *reason);
    }
    printJson(environment.out, summary);
    return {};
}

}  // namespace gouache::cli
