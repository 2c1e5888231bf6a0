#include "app/cli/batch/plan_estimate.h"

#include <algorithm>

namespace gouache::cli {

namespace {

/// Pictures of the history that a guess rests on.
constexpr int kMostMeasured = 200;
/// A PNG of a photo-like picture.
constexpr double kBytesPerPixel = 1.7;

}  // namespace

Result<std::vector<PlanEstimate>> estimatePlan(const BatchPlan& plan, const ModelInfo& model,
                                               JobQueue& queue, const Environment& environment,
                                               const CostSettings& costs,
                                               const std::string& profile) {
    PictureFilter ofModel;
    ofModel.model = model.name;
    GOUACHE_TRY(const std::vector<PictureRecord> made, queue.pictures(ofModel, 0, kMostMeasured));
    GenerationRequest typical = plan.jobs.empty() ? GenerationRequest() : plan.jobs.front().request;
    typical = resolveDefaults(std::move(typical), model.defaults);
    const PixelSize size =
        plan.jobs.empty() || plan.jobs.front().size.empty() ? typical.size : plan.jobs.front().size;
    std::vector<PlanEstimate> estimates;
    for (const Profile& one : environment.profiles) {
        const ProfileCost cost = costs.of(one.name);
        if (!cost.enabled || (!profile.empty() && one.name != profile)) {
            continue;
        }
        std::vector<TimedPicture> timed;
        for (const PictureRecord& picture : made) {
            if (picture.profile == one.name) {
                timed.push_back({picture.seconds, picture.size, 0});
            }
        }
        PlanEstimate estimate;
        estimate.profile = one.name;
        estimate.speed = expectedSpeed(timed, size, typical.steps, one.device != "cpu");
        estimate.cost = estimateCost(cost.price, plan.pictures, estimate.speed.secondsPerPicture,
                                     estimate.speed.spread, costs.currency);
        estimate.priced = !std::holds_alternative<std::monostate>(cost.price);
        estimates.push_back(std::move(estimate));
    }
    return estimates;
}

std::uint64_t resultBytes(const BatchPlan& plan, PixelSize size) {
    return static_cast<std::uint64_t>(
        static_cast<double>(size.area()) * kBytesPerPixel *
        static_cast<double>(std::max<std::int64_t>(0, plan.pictures)));
}

}  // namespace gouache::cli
