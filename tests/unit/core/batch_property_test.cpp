// Whatever a table or a list holds, the plan is whole and nothing breaks.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/base/csv.h"
#include "core/base/utf8.h"
#include "core/batch/batch_plan.h"
#include "core/batch/draft_field.h"
#include "core/batch/sweep.h"
#include "core/batch/sweep_grid.h"
#include "core/batch/table_columns.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

using testing::TemporaryFolder;

/// Bytes among which those that formats give a meaning are common.
rc::Gen<std::string> anyBytes() {
    return rc::gen::container<std::string>(rc::gen::weightedOneOf<char>(
        {{4, rc::gen::arbitrary<char>()},
         {6, rc::gen::element('"', ',', ';', '\t', '\n', '\r', '{', '}', '|', '_', '=', '.', ':')},
         {4, rc::gen::inRange('a', 'e')}}));
}

void checkWhole(const Result<BatchPlan>& plan) {
    if (!plan.ok()) {
        return;
    }
    std::int64_t jobs = 0;
    for (const BatchRow& row : plan->rows) {
        RC_ASSERT(row.problem.has_value() == (row.jobs == 0));
        jobs += row.jobs;
    }
    RC_ASSERT(jobs == static_cast<std::int64_t>(plan->jobs.size()));
    std::int64_t pictures = 0;
    for (const JobDraft& job : plan->jobs) {
        RC_ASSERT(job.request.seed.has_value());
        RC_ASSERT(job.output.index == pictures + 1);
        RC_ASSERT(isValidUtf8(job.request.prompt));
        pictures += job.request.count;
    }
    RC_ASSERT(pictures == plan->pictures);
}

RC_GTEST_PROP(BatchProperty, anyFileGivesAWholePlan, ()) {
    const TemporaryFolder folder;
    const std::string name = *rc::gen::element<std::string>("a.csv", "a.tsv", "a.txt");
    const std::string heading =
        *rc::gen::element<std::string>("", "prompt,steps,image\n", "prompt;count;size\n",
                                       "提示词\tseed\tlora:x\n", "sep=;\nprompt;x\n");
    BatchOptions options;
    options.form.prompt = "a {b|c}";
    checkWhole(planBatch({{folder.write(name, heading + *anyBytes())}}, options, WildcardBook({})));
}

RC_GTEST_PROP(BatchProperty, tablesGoThereAndBack, ()) {
    const auto prompts = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(
        rc::gen::nonEmpty(rc::gen::container<std::string>(
            rc::gen::element('a', 'b', ' ', ',', '"', ';', '\n', '\t')))));
    std::string text = "prompt,steps\r\n";
    std::vector<std::string> wanted;
    for (const std::string& prompt : prompts) {
        text += csvLine(std::vector<std::string>{prompt, "5"});
        wanted.emplace_back(trimmed(prompt));
    }
    const auto table = readBatchTable(text, "t");
    RC_ASSERT(table.ok());
    RC_ASSERT(table->rows.size() == wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto cell = table->rows[i].cells.find("prompt");
        RC_ASSERT((cell == table->rows[i].cells.end() ? "" : cell->second) == wanted[i]);
    }
}

RC_GTEST_PROP(BatchProperty, fieldsTakeAnyTextOrRefuseIt, ()) {
    JobDraft draft;
    draft.product.emplace();
    draft.request.controls.emplace_back();
    const std::string_view field = *rc::gen::elementOf(draftFields());
    const auto set = setDraftField(draft, field, *anyBytes());
    if (!set.ok()) {
        RC_ASSERT(!englishSentence(set.error()).empty());
    }
    RC_ASSERT(draft.request.steps >= 0 && draft.request.steps <= 1000);
    RC_ASSERT(draft.request.strength >= 0 && draft.request.strength <= 1);
}

RC_GTEST_PROP(BatchProperty, sweepsTakeAnyTextOrRefuseIt, ()) {
    const auto sweep = sweepFromText(
        *rc::gen::element<std::string>("steps=", "cfg=", "prompt=", "") + *anyBytes());
    if (sweep.ok()) {
        RC_ASSERT(!sweep->values.empty() && sweep->values.size() <= 1000U);
    }
}

RC_GTEST_PROP(BatchProperty, gridPlansGoThereAndBack, ()) {
    const auto texts = rc::gen::container<std::vector<std::string>>(
        rc::gen::container<std::string>(rc::gen::inRange(' ', '~')));
    const GridPlan plan{
        {"steps", *rc::gen::nonEmpty(texts)}, {"cfg", *texts}, *rc::gen::nonEmpty(texts)};
    const auto back = gridPlanFromJson(gridPlanToJson(plan));
    RC_ASSERT(back.ok());
    RC_ASSERT(*back == plan);
}

RC_GTEST_PROP(BatchProperty, cellsGoThereAndBack, ()) {
    const auto number = rc::gen::inRange(0, 100'000);
    const GridCell cell{*number, *number, *number};
    RC_ASSERT(gridCellFromText(gridCellText(cell)) == cell);
    const auto any =
        gridCellFromText(*rc::gen::container<std::string>(rc::gen::element('/', '1', '-', 'a')));
    RC_ASSERT(!any || (any->sheet >= 0 && any->column >= 0 && any->row >= 0));
}

}  // namespace
}  // namespace gouache
