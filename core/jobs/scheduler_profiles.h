#pragma once

#include <vector>

#include "core/backend/backend.h"
#include "core/cost/cost_settings.h"
#include "core/jobs/scheduler.h"
#include "core/profiles/profile.h"

namespace gouache {

/// The profiles with what the user set for them, and with the memory of this computer's `devices`.
/// Where this computer has a GPU, its processor takes only jobs that name it: both share one
/// engine, and a picture that takes the processor minutes would hold up all others.
std::vector<SchedulerProfile> schedulerProfiles(const std::vector<Profile>& profiles,
                                                const std::vector<DeviceInfo>& devices,
                                                const CostSettings& costs);

}  // namespace gouache
