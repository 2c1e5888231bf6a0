#include "app/cli/commands/queue_retry_command.h"

#include "app/cli/queue/queue_group.h"
#include "app/cli/queue/queue_location.h"

namespace gouache::cli {

CLI::App* QueueRetryCommand::addTo(CLI::App& app) {
    CLI::App* command =
        group(app, kQueueGroup, kQueueGroupText)
            .add_subcommand("retry",
                            "Let jobs that failed, were cancelled or set aside wait again");
    selection_.addTo(*command, "Jobs to try again");
    command->add_flag("--failed", failed_, "All that failed");
    addDataOption(*command, data_);
    return command;
}

Result<void> QueueRetryCommand::run(Environment& environment) {
    if (selection_.empty() && !failed_) {
        return makeError(ErrorCode::InvalidRequest,
                         "name the jobs to try again, or give --batch, --state or --failed");
    }
    if (failed_) {
        selection_.states.emplace_back(nameOf(JobState::Failed));
    }
    GOUACHE_TRY(const std::unique_ptr<JobQueue> queue, openQueue(data_));
    GOUACHE_TRY(const std::vector<JobRow> rows, selection_.rows(*queue));
    std::vector<JobId> ids;
    for (const JobRow& row : rows) {
        ids.push_back(row.id);
    }
    GOUACHE_TRY(const int count, queue->retry(ids));
    environment.out << count << " jobs wait again\n";
    return {};
}

}  // namespace gouache::cli
