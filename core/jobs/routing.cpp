#include "core/jobs/routing.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace gouache {

namespace {

/// Seconds until `waiting` jobs are done by the places that are not rented; none of them = for
/// ever, none measured = not known, which is taken for short.
double waitOf(std::span<const RoutePlace> places, std::int64_t waiting) {
    double jobsPerSecond = 0;
    bool any = false;
    bool measured = false;
    for (const RoutePlace& place : places) {
        if (place.takesAny && !place.rented && !place.held) {
            any = true;
            if (place.secondsPerJob > 0) {
                measured = true;
                jobsPerSecond += place.slots / place.secondsPerJob;
            }
        }
    }
    if (!any) {
        return std::numeric_limits<double>::infinity();
    }
    return measured ? static_cast<double>(waiting) / jobsPerSecond : 0;
}

}  // namespace

std::vector<std::string> routeOrder(std::span<const RoutePlace> places, std::int64_t waiting,
                                    std::chrono::seconds patience) {
    const bool rent = waitOf(places, waiting) > static_cast<double>(patience.count());
    std::vector<const RoutePlace*> order;
    for (const RoutePlace& place : places) {
        if (place.takesAny && place.freeSlots > 0 && !place.held && (!place.rented || rent)) {
            order.push_back(&place);
        }
    }
    std::ranges::stable_sort(order, [](const RoutePlace* a, const RoutePlace* b) {
        const auto key = [](const RoutePlace& place) {
            return std::tuple(place.rented, place.costPerPicture, place.secondsPerJob);
        };
        return key(*a) < key(*b);
    });
    std::vector<std::string> names;
    for (const RoutePlace* place : order) {
        names.push_back(place->profile);
    }
    return names;
}

std::uint64_t leastMemoryFor(std::uint64_t fileBytes) {
    // The UNet alone must fit beside its activations; it is the larger part of every checkpoint.
    return fileBytes / 10 * 7;
}

std::vector<std::string> unfitModels(std::span<const ModelNeed> models, std::uint64_t memory,
                                     std::span<const std::uint64_t> otherMemories) {
    std::vector<std::string> unfit;
    if (memory == 0) {
        return unfit;
    }
    for (const ModelNeed& model : models) {
        const bool larger = std::ranges::any_of(
            otherMemories, [&](std::uint64_t other) { return other == 0 || other > memory; });
        if (model.memory > memory && larger) {
            unfit.push_back(model.model);
        }
    }
    return unfit;
}

}  // namespace gouache
