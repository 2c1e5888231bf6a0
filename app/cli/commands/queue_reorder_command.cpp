#include "app/cli/commands/queue_reorder_command.h"

#include <optional>

#include "app/cli/queue/queue_group.h"
#include "app/cli/queue/queue_location.h"

namespace gouache::cli {

CLI::App* QueueReorderCommand::addTo(CLI::App& app) {
    CLI::App* command = group(app, kQueueGroup, kQueueGroupText)
                            .add_subcommand("reorder", "Move waiting jobs to another place");
    selection_.addTo(*command, "Jobs to move, in their new order");
    CLI::Option* first = command->add_flag("--first", first_, "Before all others that wait");
    CLI::Option* last = command->add_flag("--last", last_, "Behind all others");
    CLI::Option* before = command->add_option("--before", before_, "Before this job");
    first->excludes(last)->excludes(before);
    last->excludes(before);
    addDataOption(*command, data_);
    return command;
}

Result<void> QueueReorderCommand::run(Environment& environment) {
    if (selection_.empty() || (!first_ && !last_ && before_.empty())) {
        return makeError(ErrorCode::InvalidRequest,
                         "name the jobs to move, and where to: --first, --last or --before JOB");
    }
    GOUACHE_TRY(const std::unique_ptr<JobQueue> queue, openQueue(data_));
    GOUACHE_TRY(const std::vector<JobRow> rows, selection_.rows(*queue));
    std::vector<JobId> ids;
    for (const JobRow& row : rows) {
        // Of a batch or state only what can be moved; a job that was named is refused by the queue.
        if (!selection_.jobs.empty() || row.state == JobState::Pending) {
            ids.push_back(row.id);
        }
    }
    if (first_) {
        GOUACHE_CHECK(queue->moveToFront(ids));
    } else if (last_) {
        GOUACHE_CHECK(queue->move(ids, std::nullopt));
    } else {
        GOUACHE_TRY(const JobRow before, findJob(*queue, before_));
        GOUACHE_CHECK(queue->move(ids, before.id));
    }
    environment.out << ids.size() << " jobs moved\n";
    return {};
}

}  // namespace gouache::cli
