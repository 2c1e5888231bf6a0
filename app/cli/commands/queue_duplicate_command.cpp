#include "app/cli/commands/queue_duplicate_command.h"

#include "app/cli/queue/queue_group.h"
#include "app/cli/queue/queue_location.h"

namespace gouache::cli {

CLI::App* QueueDuplicateCommand::addTo(CLI::App& app) {
    CLI::App* command =
        group(app, kQueueGroup, kQueueGroupText)
            .add_subcommand("duplicate", "Put copies of jobs at the end of the queue");
    selection_.addTo(*command, "Jobs to copy");
    addDataOption(*command, data_);
    return command;
}

Result<void> QueueDuplicateCommand::run(Environment& environment) {
    if (selection_.empty()) {
        return makeError(ErrorCode::InvalidRequest,
                         "name the jobs to copy, or give --batch or --state");
    }
    GOUACHE_TRY(const std::unique_ptr<JobQueue> queue, openQueue(data_));
    GOUACHE_TRY(const std::vector<JobRow> rows, selection_.rows(*queue));
    for (const JobRow& row : rows) {
        GOUACHE_TRY(const JobId copy, queue->duplicate(row.id));
        environment.out << copy << '\n';
    }
    return {};
}

}  // namespace gouache::cli
