#include "app/cli/commands/queue_orphans_command.h"

#include "app/cli/queue/job_title.h"
#include "app/cli/queue/queue_group.h"
#include "app/cli/queue/queue_json.h"
#include "app/cli/queue/queue_location.h"
#include "app/cli/text_table.h"
#include "core/jobs/result_files.h"

namespace gouache::cli {

namespace {

constexpr std::size_t kPrompt = 60;

}  // namespace

CLI::App* QueueOrphansCommand::addTo(CLI::App& app) {
    CLI::App* command =
        group(app, kQueueGroup, kQueueGroupText)
            .add_subcommand("orphans", "Find pictures that the queue made and has no record of");
    command->add_option("FOLDER", folders_,
                        "Look in these too; those that the queue wrote to are looked at anyway");
    command->add_flag("--add", add_, "Put them into the history");
    command->add_flag("--json", json_, "Print one JSON object a picture");
    addDataOption(*command, data_);
    return command;
}

Result<void> QueueOrphansCommand::run(Environment& environment) {
    GOUACHE_TRY(const std::unique_ptr<JobQueue> queue, openQueue(data_));
    std::vector<std::filesystem::path> folders;
    for (const std::string& folder : folders_) {
        folders.push_back(absolutePath(folder));
    }
    GOUACHE_TRY(const std::vector<OrphanPicture> orphans, findOrphans(*queue, folders));
    std::vector<std::vector<std::string>> table;
    for (const OrphanPicture& orphan : orphans) {
        if (json_) {
            printJson(environment.out, {{"file", orphan.file.string()},
                                        {"seed", orphan.record.seed.value},
                                        {"prompt", orphan.record.prompt},
                                        {"added", add_}});
        } else {
            table.push_back(
                {printable(orphan.file.string()), shortTitle(orphan.record.prompt, kPrompt)});
        }
        if (add_) {
            GOUACHE_CHECK(queue->addToHistory(orphan.record));
        }
    }
    if (!json_) {
        printTable(environment.out, table);
        environment.out << orphans.size() << " pictures"
                        << (add_ ? " put into the history\n" : "\n");
    }
    return {};
}

}  // namespace gouache::cli
