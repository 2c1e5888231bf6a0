#include "app/cli/commands/queue_batches_command.h"

#include "app/cli/queue/job_selection.h"
#include "app/cli/queue/job_title.h"
#include "app/cli/queue/queue_group.h"
#include "app/cli/queue/queue_json.h"
#include "app/cli/queue/queue_location.h"
#include "app/cli/text_table.h"

namespace gouache::cli {

namespace {

constexpr std::size_t kName = 48;

std::string moneyText(const Money& money) {
    return amountText(money) + " " + money.currency;
}

}  // namespace

CLI::App* QueueBatchesCommand::addTo(CLI::App& app) {
    CLI::App* command = group(app, kQueueGroup, kQueueGroupText)
                            .add_subcommand("batches", "List the batches and how far they are");
    command->add_flag("--json", json_, "Print one JSON object a batch");
    addDataOption(*command, data_);
    return command;
}

Result<void> QueueBatchesCommand::run(Environment& environment) {
    GOUACHE_TRY(const std::unique_ptr<JobQueue> queue, openQueue(data_));
    GOUACHE_TRY(const std::vector<BatchRecord> batches, queue->batches());
    std::vector<std::vector<std::string>> table;
    for (const BatchRecord& batch : batches) {
        JobFilter ofBatch;
        ofBatch.batch = batch.id;
        GOUACHE_TRY(const QueueCounts counts, queue->counts(ofBatch));
        if (json_) {
            Json one{{"batch", batch.id},
                     {"name", batch.name},
                     {"created", timeText(batch.created)},
                     {"paused", batch.paused},
                     {"counts", countsToJson(counts)}};
            if (batch.budget) {
                one["budget"] = amountText(*batch.budget);
                one["currency"] = batch.budget->currency;
            }
            printJson(environment.out, one);
            continue;
        }
        table.push_back(
            {shortId(batch.id),
             std::to_string(counts.done) + "/" + std::to_string(counts.total()) + " done",
             counts.failed + counts.quarantined > 0
                 ? std::to_string(counts.failed + counts.quarantined) + " failed"
                 : "",
             batch.paused ? "paused" : "",
             batch.budget ? "at most " + moneyText(*batch.budget) : "",
             shortTitle(batch.name, kName)});
    }
    if (!json_) {
        printTable(environment.out, table);
    }
    return {};
}

}  // namespace gouache::cli
