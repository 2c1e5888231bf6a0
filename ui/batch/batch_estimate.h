#pragma once

#include <string>
#include <vector>

#include "core/batch/batch_plan.h"
#include "core/cost/price.h"
#include "core/jobs/scheduler.h"
#include "core/models/model_catalogue.h"

namespace gouache::ui {

/// What a batch would take on one profile.
struct ProfileEstimate {
    std::string profile;
    std::string deviceName;
    double secondsLeast = 0;
    double secondsLikely = 0;
    double secondsMost = 0;
    int measured = 0;  ///< pictures that it rests on; 0 = a guess
    CostEstimate cost;
    bool paid = false;
};

/// For every enabled profile: from the pictures that it made (`made`, of any profile), with as many
/// jobs at once as it runs.
std::vector<ProfileEstimate> estimatesFor(const BatchPlan& plan, const ModelDefaults& defaults,
                                          const std::vector<SchedulerProfile>& profiles,
                                          const std::vector<PictureRecord>& made,
                                          const std::string& currency);

/// Bytes that the finished pictures will take, about.
std::int64_t expectedBytes(const BatchPlan& plan, const ModelDefaults& defaults);

}  // namespace gouache::ui
