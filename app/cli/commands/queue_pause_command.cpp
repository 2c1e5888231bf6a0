#include "app/cli/commands/queue_pause_command.h"

#include "app/cli/queue/job_selection.h"
#include "app/cli/queue/queue_group.h"
#include "app/cli/queue/queue_location.h"

namespace gouache::cli {

CLI::App* QueuePauseCommand::addTo(CLI::App& app) {
    CLI::App* command =
        group(app, kQueueGroup, kQueueGroupText)
            .add_subcommand("pause", "Let running jobs end and begin no further one");
    command->add_option("--batch", batch_, "Only this batch: its id or name");
    addDataOption(*command, data_);
    return command;
}

Result<void> QueuePauseCommand::run(Environment& environment) {
    GOUACHE_TRY(const std::unique_ptr<JobQueue> queue, openQueue(data_));
    if (batch_.empty()) {
        GOUACHE_CHECK(queue->setPaused(true));
        environment.out << "the queue is paused\n";
        return {};
    }
    GOUACHE_TRY(const BatchRecord batch, findBatch(*queue, batch_));
    GOUACHE_CHECK(queue->setBatchPaused(batch.id, true));
    environment.out << "the batch is paused\n";
    return {};
}

}  // namespace gouache::cli
