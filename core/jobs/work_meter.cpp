#include "core/jobs/work_meter.h"

#include <algorithm>

namespace gouache {

void WorkMeter::advance(Time now) {
    const auto working =
        std::ranges::count_if(shares_, [](const auto& entry) { return entry.second.working; });
    const double passed = std::chrono::duration<double>(now - last_).count();
    if (working > 0 && passed > 0) {
        for (auto& [job, share] : shares_) {
            share.seconds += share.working ? passed / static_cast<double>(working) : 0;
        }
    }
    last_ = std::max(last_, now);
}

void WorkMeter::begin(const JobId& job, Time now) {
    advance(now);
    shares_[job].working = true;
}

double WorkMeter::seconds(const JobId& job, Time now) {
    advance(now);
    const auto found = shares_.find(job);
    return found == shares_.end() ? 0 : found->second.seconds;
}

void WorkMeter::end(const JobId& job, Time now) {
    advance(now);
    if (const auto found = shares_.find(job); found != shares_.end()) {
        found->second.working = false;
    }
}

void WorkMeter::forget(const JobId& job, Time now) {
    advance(now);
    shares_.erase(job);
}

}  // namespace gouache
