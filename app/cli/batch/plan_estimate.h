#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/cli/environment.h"
#include "core/batch/batch_plan.h"
#include "core/cost/cost_settings.h"
#include "core/cost/price.h"
#include "core/cost/speed.h"
#include "core/jobs/job_queue.h"
#include "core/models/model_catalogue.h"

namespace gouache::cli {

/// What a plan takes on one profile alone.
struct PlanEstimate {
    std::string profile;
    Speed speed;
    CostEstimate cost;
    bool priced = false;
};

/// For each profile that the plan may run on (`profile`, else all), from what it made before with
/// `model`.
Result<std::vector<PlanEstimate>> estimatePlan(const BatchPlan& plan, const ModelInfo& model,
                                               JobQueue& queue, const Environment& environment,
                                               const CostSettings& costs,
                                               const std::string& profile);

/// Bytes of the finished pictures, roughly.
std::uint64_t resultBytes(const BatchPlan& plan, PixelSize size);

}  // namespace gouache::cli
