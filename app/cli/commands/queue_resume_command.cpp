#include "app/cli/commands/queue_resume_command.h"

#include "app/cli/queue/job_selection.h"
#include "app/cli/queue/queue_group.h"
#include "app/cli/queue/queue_location.h"
#include "app/cli/queue/queue_run.h"

namespace gouache::cli {

CLI::App* QueueResumeCommand::addTo(CLI::App& app) {
    CLI::App* command = group(app, kQueueGroup, kQueueGroupText)
                            .add_subcommand("resume", "Go on, and work until the queue is empty");
    command->add_option("--batch", batch_, "Let this batch go on too: its id or name");
    command->add_flag("--detach", detach_, "Only end the pause; another program does the work");
    command->add_flag("--json", json_, "Print one JSON object an event on standard output");
    addDataOption(*command, data_);
    return command;
}

Result<void> QueueResumeCommand::run(Environment& environment) {
    GOUACHE_TRY(const std::unique_ptr<JobQueue> queue, openQueue(data_));
    if (!batch_.empty()) {
        GOUACHE_TRY(const BatchRecord batch, findBatch(*queue, batch_));
        GOUACHE_CHECK(queue->setBatchPaused(batch.id, false));
    }
    GOUACHE_CHECK(queue->setPaused(false));
    if (detach_) {
        return {};
    }
    const std::unique_ptr<QueueReporter> reporter = makeQueueReporter(json_, environment);
    return runQueue(*queue, environment, *reporter);
}

}  // namespace gouache::cli
