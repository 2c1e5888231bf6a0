#include "core/batch/batch_plan.h"

#include <algorithm>
#include <utility>

#include "core/base/utf8.h"
#include "core/batch/row_expander.h"
#include "core/batch/source_files.h"
#include "core/batch/source_row.h"
#include "core/batch/sweep_grid.h"

namespace gouache {

namespace {

/// "shoes" for a folder or file of that name, "shoes +3" for four; the prompt's first words where
/// nothing was given.
std::string batchName(const BatchSources& sources, const BatchOptions& options) {
    if (sources.paths.empty()) {
        constexpr std::size_t kLongest = 40;
        const std::string_view prompt = trimmed(options.form.prompt);
        return std::string(
            prompt.substr(0, validUtf8Length(prompt.substr(0, std::min(kLongest, prompt.size())))));
    }
    std::filesystem::path first = sources.paths.front();
    if (!first.has_filename()) {
        first = first.parent_path();  // a folder with a slash behind it
    }
    if (first == "." || first == "..") {
        std::error_code failure;
        first = std::filesystem::weakly_canonical(first, failure);
    }
    std::error_code failure;
    std::string name = std::filesystem::is_directory(first, failure) ? first.filename().string()
                                                                     : first.stem().string();
    if (sources.paths.size() > 1) {
        name += " +" + std::to_string(sources.paths.size() - 1);
    }
    return sanitizedUtf8(name);
}

}  // namespace

Result<BatchPlan> planBatch(const BatchSources& sources, const BatchOptions& options,
                            const WildcardBook& wildcards,
                            const std::function<bool(int)>& progress) {
    GOUACHE_TRY(detail::RowExpander expander, detail::RowExpander::create(options, wildcards));
    std::vector<detail::SourceRow> rows;
    const auto go = [&] { return !progress || progress(static_cast<int>(rows.size())); };
    detail::RowReader reader(options);
    if (sources.paths.empty()) {
        rows.push_back(reader.rowOfForm());
    }
    GOUACHE_TRY(const auto files, detail::sourceFiles(sources.paths, go));
    for (const detail::SourceFile& file : files) {
        if (!reader.read(file, rows, go)) {
            return makeError(ErrorCode::Cancelled);
        }
        if (static_cast<std::int64_t>(rows.size()) > kMostJobsOfABatch) {
            return makeError(ErrorCode::TooManyJobs, std::to_string(rows.size()),
                             std::to_string(kMostJobsOfABatch));
        }
    }
    BatchPlan plan;
    plan.name = batchName(sources, options);
    for (detail::SourceRow& row : rows) {
        if (!go()) {
            return makeError(ErrorCode::Cancelled);
        }
        GOUACHE_CHECK(expander.expand(row, plan));
        plan.rows.push_back(std::move(row.row));
    }
    plan.inputBytes = reader.inputBytes();
    plan.held = reader.held();
    plan.grid = expander.makesGrid() && !plan.jobs.empty();
    if (plan.grid) {
        plan.gridPlan = gridPlanToJson(expander.grid());
    }
    return plan;
}

}  // namespace gouache
