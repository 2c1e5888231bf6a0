#pragma once

#include <ostream>
#include <vector>

#include "app/cli/batch/plan_estimate.h"
#include "core/batch/batch_plan.h"

namespace gouache::cli {

/// What --dry-run prints: every row and what becomes of it, the number of jobs and pictures, time
/// and cost on each profile, room on the disk.
void printPlan(std::ostream& out, const BatchPlan& plan, const std::vector<PlanEstimate>& estimates,
               std::uint64_t resultBytes);

/// The same as one JSON object: "event": "plan", "name", "jobs", "pictures", "input_bytes",
/// "result_bytes", "rows" ("source", "line", "title", "jobs", "error", "message"), "items" (a job
/// each: "title", "prompt", "seed", "profile"), "estimates" ("profile", "seconds", "measured",
/// "cost", "cost_least", "cost_most", "currency").
void printPlanJson(std::ostream& out, const BatchPlan& plan,
                   const std::vector<PlanEstimate>& estimates, std::uint64_t resultBytes);

/// The rows that cannot be used, a line each: file, line, why.
void printProblems(std::ostream& out, const BatchPlan& plan);
int problemCount(const BatchPlan& plan);

}  // namespace gouache::cli
