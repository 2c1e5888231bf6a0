#include "app/cli/commands/queue_remove_command.h"

#include "app/cli/queue/queue_group.h"
#include "app/cli/queue/queue_location.h"

namespace gouache::cli {

CLI::App* QueueRemoveCommand::addTo(CLI::App& app) {
    CLI::App* command = group(app, kQueueGroup, kQueueGroupText)
                            .add_subcommand("remove",
                                            "Take jobs that are over out of the list; their "
                                            "pictures stay in the history");
    selection_.addTo(*command, "Jobs to remove");
    command->add_flag("--finished", finished_, "All that are over");
    addDataOption(*command, data_);
    return command;
}

Result<void> QueueRemoveCommand::run(Environment& environment) {
    if (selection_.empty() && !finished_) {
        return makeError(ErrorCode::InvalidRequest,
                         "name the jobs to remove, or give --batch, --state or --finished");
    }
    GOUACHE_TRY(const std::unique_ptr<JobQueue> queue, openQueue(data_));
    GOUACHE_TRY(const std::vector<JobRow> rows, selection_.rows(*queue));
    std::vector<JobId> ids;
    for (const JobRow& row : rows) {
        ids.push_back(row.id);
    }
    GOUACHE_TRY(const int count, queue->remove(ids));
    environment.out << count << " jobs removed\n";
    return {};
}

}  // namespace gouache::cli
