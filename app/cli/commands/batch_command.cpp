#include "app/cli/commands/batch_command.h"

#include <string>
#include <utility>

#include "app/cli/batch/plan_estimate.h"
#include "app/cli/batch/plan_report.h"
#include "app/cli/generate/job_builder.h"
#include "app/cli/generate/output_files.h"
#include "app/cli/queue/job_title.h"
#include "app/cli/queue/queue_location.h"
#include "app/cli/queue/queue_run.h"
#include "core/batch/batch_plan.h"
#include "core/batch/product_masks.h"
#include "core/library/disk_space.h"
#include "core/prompt/wildcards.h"

namespace gouache::cli {

namespace {

PixelSize sizeOf(const JobDraft& job, const ModelInfo& model) {
    return job.size.empty() ? resolveDefaults(job.request, model.defaults).size : job.size;
}

}  // namespace

CLI::App* BatchCommand::addTo(CLI::App& app) {
    CLI::App* command = app.add_subcommand(
        "batch", "Make pictures of many prompts, pictures or products, through the queue");
    arguments_.addTo(*command);
    return command;
}

Result<void> BatchCommand::run(Environment& environment) {
    if (!arguments_.profile.empty()) {
        GOUACHE_TRY(const Profile profile, findProfile(arguments_.profile, environment.profiles));
        arguments_.profile = profile.name;
    }
    GOUACHE_TRY(const CostSettings costs, loadCostSettings(costSettingsFile()));
    BatchRecord record;
    if (!arguments_.budget.empty()) {
        GOUACHE_TRY(record.budget, moneyFromText(arguments_.budget, costs.currency));
    }
    GOUACHE_TRY(BatchOptions options, batchOptionsFrom(arguments_));
    options.masks = productMaskFolder();
    options.modelDefaults = [&](const std::string& name) -> Result<ModelDefaults> {
        GOUACHE_TRY(const ModelInfo model, runnableModel(name, environment.modelFolders));
        return model.defaults;
    };
    BatchSources sources;
    for (const std::string& path : arguments_.paths) {
        sources.paths.push_back(absolutePath(path));
    }
    GOUACHE_TRY(BatchPlan plan, planBatch(sources, options, WildcardBook(wildcardFolders()),
                                          [&](int) { return !environment.interrupted(); }));
    if (const int bad = problemCount(plan); bad > 0 && !arguments_.dryRun) {
        printProblems(environment.err, plan);
        if (!arguments_.skipBad || plan.jobs.empty()) {
            return makeError(ErrorCode::InvalidRequest,
                             std::to_string(bad) + " of " + std::to_string(plan.rows.size()) +
                                 " rows cannot be used, as said above: correct them, or leave "
                                 "them out with --skip-bad");
        }
    }
    // The plan's estimate is of its first model; most batches have one.
    GOUACHE_TRY(
        const ModelInfo model,
        runnableModel(plan.jobs.empty() ? options.form.model : plan.jobs.front().request.model,
                      environment.modelFolders));
    GOUACHE_TRY(const std::unique_ptr<JobQueue> queue, openQueue(arguments_.data));
    const std::uint64_t bytes =
        plan.jobs.empty() ? 0 : resultBytes(plan, sizeOf(plan.jobs.front(), model));
    if (arguments_.dryRun) {
        GOUACHE_TRY(const std::vector<PlanEstimate> estimates,
                    estimatePlan(plan, model, *queue, environment, costs, options.profile));
        arguments_.json ? printPlanJson(environment.out, plan, estimates, bytes)
                        : printPlan(environment.out, plan, estimates, bytes);
        return {};
    }
    GOUACHE_CHECK(prepareFolder(options.output.folder));
    GOUACHE_CHECK(checkDiskSpace(options.output.folder, bytes));
    GOUACHE_CHECK(
        storePictures(plan, queue->blobs(), [&](int) { return !environment.interrupted(); }));
    record.name = arguments_.name.empty() ? plan.name : arguments_.name;
    record.grid = plan.grid;
    record.gridPlan = plan.gridPlan;
    GOUACHE_TRY(const BatchId batch, queue->enqueue(record, plan.jobs));
    const std::unique_ptr<QueueReporter> reporter = makeQueueReporter(arguments_.json, environment);
    JobFilter ofBatch;
    ofBatch.batch = batch;
    GOUACHE_TRY(const std::vector<JobRow> rows, queue->rows(ofBatch));
    for (const JobRow& row : rows) {
        reporter->queued({row.id, row.batch, row.title, row.profile, 0, row.count});
    }
    if (arguments_.detach) {
        if (!arguments_.json) {
            environment.out << batch << '\n';
        }
        return {};
    }
    return runQueue(*queue, environment, *reporter);
}

}  // namespace gouache::cli
