#include "core/jobs/scheduler_profiles.h"

#include <algorithm>

namespace gouache {

std::vector<SchedulerProfile> schedulerProfiles(const std::vector<Profile>& profiles,
                                                const std::vector<DeviceInfo>& devices,
                                                const CostSettings& costs) {
    const auto isHere = [](const Profile& profile) { return profile.place == kLocalPlace; };
    const bool gpuHere = std::ranges::any_of(profiles, [&](const Profile& profile) {
        return isHere(profile) && profile.device.starts_with("cuda") &&
               costs.of(profile.name).enabled;
    });
    std::vector<SchedulerProfile> all;
    for (const Profile& profile : profiles) {
        const ProfileCost cost = costs.of(profile.name);
        SchedulerProfile one;
        one.profile = profile;
        one.price = cost.price;
        one.jobsAtOnce = cost.jobsAtOnce;
        one.enabled = cost.enabled;
        one.takesAny = !(gpuHere && isHere(profile) && profile.device == "cpu");
        const auto device = std::ranges::find(devices, profile.device, &DeviceInfo::id);
        if (isHere(profile) && device != devices.end()) {
            one.memory = device->memoryTotal;
        }
        all.push_back(std::move(one));
    }
    return all;
}

}  // namespace gouache
