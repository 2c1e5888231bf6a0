#include "app/cli/commands/queue_add_command.h"

#include <array>
#include <utility>

#include "app/cli/generate/job_builder.h"
#include "app/cli/generate/output_files.h"
#include "app/cli/queue/queue_group.h"
#include "app/cli/queue/queue_location.h"
#include "app/cli/queue/queue_run.h"
#include "app/cli/queue/queued_pictures.h"
#include "core/jobs/output_name.h"

namespace gouache::cli {

namespace {

/// The pictures are in the queue's store; the request only says what they are for.
void dropPictures(GenerationRequest& request) {
    request.init.reset();
    request.mask.reset();
    for (ControlInput& control : request.controls) {
        control.image.reset();
        control.mask.reset();
    }
    for (RegionInput& region : request.regions) {
        region.mask.reset();
    }
}

}  // namespace

CLI::App* QueueAddCommand::addTo(CLI::App& app) {
    CLI::App* command = group(app, kQueueGroup, kQueueGroupText)
                            .add_subcommand("add", "Put one job into the queue");
    options_.addTo(*command);
    command->add_option("-o,--output", output_,
                        "Folder for the pictures; without it the current one");
    command->add_option("--name-pattern", namePattern_,
                        "Names of the files, such as \"{date} {prompt} {seed}\"");
    command->add_option("--profile", profile_,
                        "Where it is made (see `profiles list`); without it on any that fits");
    command->add_flag("--next", next_, "Before all others that wait");
    command->add_flag("--json", json_, "Print one JSON object");
    addDataOption(*command, data_);
    return command;
}

Result<void> QueueAddCommand::run(Environment& environment) {
    JobDraft draft;
    if (!profile_.empty()) {
        GOUACHE_TRY(const Profile profile, findProfile(profile_, environment.profiles));
        draft.profile = profile.name;
    }
    GOUACHE_CHECK(checkOutputPattern(namePattern_.empty() ? kDefaultOutputPattern : namePattern_));
    GOUACHE_TRY(CheckedRequest checked, checkedRequest(options_, environment.modelFolders));
    GOUACHE_TRY(const std::unique_ptr<JobQueue> queue, openQueue(data_));
    draft.request = std::move(checked.request);
    dropPictures(draft.request);
    GOUACHE_TRY(draft.pictures, storeOptionPictures(options_, queue->blobs()));
    draft.output.folder = absolutePath(output_.empty() ? "." : output_);
    draft.output.pattern = namePattern_;
    draft.output.index = 1;
    GOUACHE_CHECK(prepareFolder(draft.output.folder));
    BatchRecord record;
    record.name = draft.request.prompt;
    const std::array drafts{draft};
    GOUACHE_TRY(const BatchId batch, queue->enqueue(record, drafts));
    JobFilter ofBatch;
    ofBatch.batch = batch;
    GOUACHE_TRY(const std::vector<JobRow> rows, queue->rows(ofBatch));
    const std::unique_ptr<QueueReporter> reporter = makeQueueReporter(json_, environment);
    for (const JobRow& row : rows) {
        if (next_) {
            GOUACHE_CHECK(queue->moveToFront(std::array{row.id}));
        }
        reporter->queued({row.id, row.batch, row.title, row.profile, 0, row.count});
        if (!json_) {
            environment.out << row.id << '\n';
        }
    }
    return {};
}

}  // namespace gouache::cli
