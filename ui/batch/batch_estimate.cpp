#include "ui/batch/batch_estimate.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/cost/speed.h"

namespace gouache::ui {

namespace {

/// PNG of what a model draws, measured over pictures of several models: 1.3 to 1.9.
constexpr double kBytesPerPixel = 1.7;

PixelSize sizeOf(const JobDraft& job, const ModelDefaults& defaults) {
    return !job.size.empty()           ? job.size
           : !job.request.size.empty() ? job.request.size
                                       : defaults.nativeSize;
}

/// How many pictures are made alike.
struct Kind {
    int width = 0;
    int height = 0;
    int steps = 0;
    auto operator<=>(const Kind&) const = default;
};

std::map<Kind, std::int64_t> kindsOf(const BatchPlan& plan, const ModelDefaults& defaults) {
    std::map<Kind, std::int64_t> kinds;
    for (const JobDraft& job : plan.jobs) {
        const PixelSize size = sizeOf(job, defaults);
        const int steps = job.request.steps > 0 ? job.request.steps : defaults.steps;
        kinds[{size.width, size.height, steps}] += job.request.count;
    }
    return kinds;
}

}  // namespace

std::vector<ProfileEstimate> estimatesFor(const BatchPlan& plan, const ModelDefaults& defaults,
                                          const std::vector<SchedulerProfile>& profiles,
                                          const std::vector<PictureRecord>& made,
                                          const std::string& currency) {
    const auto kinds = kindsOf(plan, defaults);
    std::vector<ProfileEstimate> estimates;
    for (const SchedulerProfile& place : profiles) {
        if (!place.enabled) {
            continue;
        }
        std::vector<TimedPicture> timed;
        for (const PictureRecord& picture : made) {
            if (picture.profile == place.profile.name) {
                timed.push_back({picture.seconds, picture.size, 0});
            }
        }
        ProfileEstimate estimate;
        estimate.profile = place.profile.name;
        estimate.deviceName = place.profile.deviceName;
        estimate.paid = isPaid(place.price);
        double spread = 1;
        for (const auto& [kind, pictures] : kinds) {
            const Speed speed = expectedSpeed(timed, {kind.width, kind.height}, kind.steps,
                                              place.profile.device.starts_with("cuda"));
            const double seconds = speed.secondsPerPicture * static_cast<double>(pictures);
            estimate.secondsLikely += seconds;
            estimate.secondsLeast += seconds / speed.spread;
            estimate.secondsMost += seconds * speed.spread;
            estimate.measured = speed.measured;
            spread = std::max(spread, speed.spread);
        }
        if (plan.pictures > 0) {
            estimate.cost = estimateCost(
                place.price, plan.pictures,
                estimate.secondsLikely / static_cast<double>(plan.pictures), spread, currency);
        }
        const double together = std::max(1, place.jobsAtOnce);
        estimate.secondsLeast /= together;
        estimate.secondsLikely /= together;
        estimate.secondsMost /= together;
        estimates.push_back(std::move(estimate));
    }
    return estimates;
}

std::int64_t expectedBytes(const BatchPlan& plan, const ModelDefaults& defaults) {
    double bytes = 0;
    for (const auto& [kind, pictures] : kindsOf(plan, defaults)) {
        bytes += kBytesPerPixel * kind.width * kind.height * static_cast<double>(pictures);
    }
    return static_cast<std::int64_t>(bytes);
}

}  // namespace gouache::ui
