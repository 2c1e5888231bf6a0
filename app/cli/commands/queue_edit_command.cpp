#include "app/cli/commands/queue_edit_command.h"

#include <utility>

#include "app/cli/generate/job_builder.h"
#include "app/cli/generate/output_files.h"
#include "app/cli/queue/job_selection.h"
#include "app/cli/queue/queue_group.h"
#include "app/cli/queue/queue_location.h"
#include "core/jobs/output_name.h"

namespace gouache::cli {

namespace {

constexpr const char* kAnyProfile = "any";

/// What is wrong with the draft but for its pictures, which are in the store.
Result<void> checkDraft(const JobDraft& draft, const Environment& environment) {
    GOUACHE_TRY(const ModelInfo model,
                runnableModel(draft.request.model, environment.modelFolders));
    for (const RequestProblem& problem : validate(draft.request, model.defaults)) {
        const bool ofPictures =
            problem.field == RequestField::Init || problem.field == RequestField::Mask ||
            problem.field == RequestField::Control || problem.field == RequestField::Region;
        const bool promptMayBeEmpty = problem.field == RequestField::Prompt &&
                                      (!draft.pictures.init.empty() || draft.product);
        if (!ofPictures && !promptMayBeEmpty) {
            return problem.error;
        }
    }
    return {};
}

}  // namespace

CLI::App* QueueEditCommand::addTo(CLI::App& app) {
    CLI::App* command = group(app, kQueueGroup, kQueueGroupText)
                            .add_subcommand("edit", "Change the settings of a job that waits");
    command->add_option("JOB", job_, "Its id, as `queue list` shows it")->required();
    command->add_option("--prompt", prompt_, "What the picture shows");
    settings_.addTo(*command);
    settings_.addPictureSettings(*command);
    command->add_option("--profile", profile_, "Where it is made; any = on any that fits");
    command->add_option("-o,--output", output_, "Folder for the pictures");
    command->add_option("--name-pattern", namePattern_, "Names of the files");
    addDataOption(*command, data_);
    return command;
}

Result<void> QueueEditCommand::run(Environment& environment) {
    GOUACHE_TRY(const std::unique_ptr<JobQueue> queue, openQueue(data_));
    GOUACHE_TRY(const JobRow row, findJob(*queue, job_));
    GOUACHE_TRY(JobRecord job, queue->job(row.id));
    JobDraft& draft = job.draft;
    if (prompt_) {
        // The title was the old prompt where it was not given.
        draft.title = draft.title == draft.request.prompt ? "" : draft.title;
        draft.request.prompt = *prompt_;
    }
    GOUACHE_CHECK(settings_.applyTo(draft.request));
    if (settings_.width || settings_.height) {
        draft.size = {};
    }
    if (profile_ && *profile_ != kAnyProfile) {
        GOUACHE_TRY(const Profile profile, findProfile(*profile_, environment.profiles));
        draft.profile = profile.name;
    } else if (profile_) {
        draft.profile.clear();
    }
    if (!output_.empty()) {
        draft.output.folder = absolutePath(output_);
        GOUACHE_CHECK(prepareFolder(draft.output.folder));
    }
    if (!namePattern_.empty()) {
        GOUACHE_CHECK(checkOutputPattern(namePattern_));
        draft.output.pattern = namePattern_;
    }
    GOUACHE_CHECK(checkDraft(draft, environment));
    return queue->edit(row.id, draft);
}

}  // namespace gouache::cli
