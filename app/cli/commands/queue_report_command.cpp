#include "app/cli/commands/queue_report_command.h"

#include <array>
#include <cmath>
#include <map>
#include <span>
#include <string_view>
#include <utility>

#include "app/cli/generate/progress_line.h"
#include "app/cli/queue/date_argument.h"
#include "app/cli/queue/job_title.h"
#include "app/cli/queue/queue_group.h"
#include "app/cli/queue/queue_json.h"
#include "app/cli/queue/queue_location.h"
#include "app/cli/text_table.h"
#include "core/base/atomic_file.h"
#include "core/cost/spending_csv.h"

namespace gouache::cli {

namespace {

using By = JobQueue::SpendingBy;

constexpr std::array<std::pair<std::string_view, By>, 4> kSpans{
    {{"day", By::Day}, {"month", By::Month}, {"profile", By::Profile}, {"batch", By::Batch}}};

Result<By> parsedBy(const std::string& text) {
    std::string names;
    for (const auto& [name, by] : kSpans) {
        if (name == text) {
            return by;
        }
        names += (names.empty() ? "" : ", ") + std::string(name);
    }
    return makeError(ErrorCode::UnknownName, "report", text, names);
}

/// Batches by their names; the id says little.
Result<void> nameBatches(JobQueue& queue, std::vector<SpendingRow>& rows) {
    GOUACHE_TRY(const std::vector<BatchRecord> batches, queue.batches());
    std::map<std::string, std::string> names;
    for (const BatchRecord& batch : batches) {
        names[batch.id] = batch.name;
    }
    for (SpendingRow& row : rows) {
        if (const auto found = names.find(row.key); found != names.end()) {
            row.key = found->second;
        }
    }
    return {};
}

}  // namespace

CLI::App* QueueReportCommand::addTo(CLI::App& app) {
    CLI::App* command = group(app, kQueueGroup, kQueueGroupText)
                            .add_subcommand("report", "Tell what was made and what it cost");
    command->add_option("--by", by_, "day, month, profile or batch");
    command->add_option("--from", from_, "First day, such as 2026-11-01");
    command->add_option("--to", to_, "Last day");
    command->add_option("--csv", csv_, "Write a table for spreadsheets to this file");
    command->add_flag("--json", json_, "Print one JSON object a row");
    addDataOption(*command, data_);
    return command;
}

Result<void> QueueReportCommand::run(Environment& environment) {
    GOUACHE_TRY(const By by, parsedBy(by_));
    WallTime from{};
    WallTime to = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()) +
                  std::chrono::hours(24);
    if (!from_.empty()) {
        GOUACHE_TRY(from, parseDate("--from", from_));
    }
    if (!to_.empty()) {
        GOUACHE_TRY(to, parseDate("--to", to_));
        to += std::chrono::hours(24);
    }
    GOUACHE_TRY(const std::unique_ptr<JobQueue> queue, openQueue(data_));
    GOUACHE_TRY(const std::vector<JobQueue::Spending> spending, queue->spending(by, from, to));
    std::vector<SpendingRow> rows;
    for (const JobQueue::Spending& one : spending) {
        rows.push_back({one.key, one.amount, one.pictures, one.seconds});
    }
    if (by == By::Batch) {
        GOUACHE_CHECK(nameBatches(*queue, rows));
    }
    if (!csv_.empty()) {
        const std::string text = spendingCsv(rows, by_);
        return writeFileAtomically(absolutePath(csv_), std::as_bytes(std::span(text)));
    }
    std::vector<std::vector<std::string>> table;
    for (const SpendingRow& row : rows) {
        if (json_) {
            printJson(environment.out, {{by_, row.key},
                                        {"pictures", row.pictures},
                                        {"seconds", std::round(row.seconds * 1000) / 1000},
                                        {"cost", amountText(row.amount)},
                                        {"currency", row.amount.currency}});
            continue;
        }
        table.push_back({printable(row.key), std::to_string(row.pictures) + " pictures",
                         durationText(row.seconds),
                         amountText(row.amount) + " " + row.amount.currency});
    }
    if (!json_) {
        printTable(environment.out, table);
    }
    return {};
}

}  // namespace gouache::cli
