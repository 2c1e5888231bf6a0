#include "app/cli/commands/queue_cancel_command.h"

#include "app/cli/queue/queue_group.h"
#include "app/cli/queue/queue_location.h"

namespace gouache::cli {

CLI::App* QueueCancelCommand::addTo(CLI::App& app) {
    CLI::App* command = group(app, kQueueGroup, kQueueGroupText)
                            .add_subcommand("cancel", "Cancel jobs that wait or run");
    selection_.addTo(*command, "Jobs to cancel");
    command->add_flag("--all", all_, "Everything that waits or runs");
    addDataOption(*command, data_);
    return command;
}

Result<void> QueueCancelCommand::run(Environment& environment) {
    if (selection_.empty() && !all_) {
        return makeError(ErrorCode::InvalidRequest,
                         "name the jobs to cancel, or give --batch, --state or --all");
    }
    GOUACHE_TRY(const std::unique_ptr<JobQueue> queue, openQueue(data_));
    GOUACHE_TRY(const std::vector<JobRow> rows, selection_.rows(*queue));
    int cancelled = 0;
    for (const JobRow& row : rows) {
        if (row.state == JobState::Pending || row.state == JobState::Running) {
            GOUACHE_CHECK(queue->cancel(row.id, row.attempt));
            ++cancelled;
        }
    }
    environment.out << cancelled << " jobs cancelled\n";
    return {};
}

}  // namespace gouache::cli
