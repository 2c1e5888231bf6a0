#include "core/jobs/profile_places.h"

#include <algorithm>
#include <utility>

namespace gouache {

namespace {

constexpr std::chrono::seconds kFirstHold{2};
constexpr std::chrono::seconds kLongestHold{600};
/// To open a place that may come back by itself.
constexpr int kMostTries = 6;
constexpr int kMostSlots = 64;
/// How much the newest job counts in the mean of a profile's speed.
constexpr double kNewest = 0.3;

}  // namespace

int ProfilePlaces::Place::slots() const {
    return std::clamp(profile.jobsAtOnce, 1, kMostSlots);
}

int ProfilePlaces::Place::freeSlots(bool costsCount) const {
    if (costsCount && isPaid(profile.price)) {
        return std::max(0, slots() - static_cast<int>(running.size()));
    }
    // What is being kept must not pile up where the disk is slower than the backend.
    const int room = 2 * slots() + 1 - static_cast<int>(running.size());
    return std::max(0, std::min(slots() - static_cast<int>(busy.size()), room));
}

bool ProfilePlaces::Place::triesAgain() const {
    return failure && profile.profile.place != kLocalPlace && failures < kMostTries;
}

void ProfilePlaces::set(std::vector<SchedulerProfile> profiles) {
    for (auto& [name, place] : places_) {
        place.there = false;
        place.failure.reset();
        place.failures = 0;
    }
    order_.clear();
    for (SchedulerProfile& profile : profiles) {
        const std::string name = profile.profile.name;
        Place& place = places_[name];
        place.there = profile.enabled;
        place.profile = std::move(profile);
        order_.push_back(name);
    }
    dropUnused();
}

void ProfilePlaces::dropUnused() {
    std::erase_if(places_, [this](const auto& entry) {
        return entry.second.running.empty() &&
               std::ranges::find(order_, entry.first) == order_.end();
    });
}

const SchedulerProfile* ProfilePlaces::find(const std::string& name) const {
    const auto found = places_.find(name);
    return found == places_.end() ? nullptr : &found->second.profile;
}

ProfilePlaces::Place* ProfilePlaces::placeOf(const std::string& run) {
    const auto found = std::ranges::find_if(
        places_, [&](const auto& entry) { return entry.second.running.contains(run); });
    return found == places_.end() ? nullptr : &found->second;
}

void ProfilePlaces::begin(const std::string& name, const std::string& run,
                          const std::string& model) {
    Place& place = places_.at(name);
    place.busy.insert(run);
    place.running.insert(run);
    place.loadedModel = model;
}

void ProfilePlaces::backendBusy(const std::string& run, Time now) {
    if (Place* const place = placeOf(run)) {
        place->meter.begin(run, now);
        place->failure.reset();
        place->failures = 0;
    }
}

void ProfilePlaces::backendFree(const std::string& run, Time now) {
    if (Place* const place = placeOf(run)) {
        place->meter.end(run, now);
        place->busy.erase(run);
    }
}

double ProfilePlaces::seconds(const std::string& run, Time now) {
    Place* const place = placeOf(run);
    return place == nullptr ? 0 : place->meter.seconds(run, now);
}

void ProfilePlaces::over(const std::string& run, bool done, Time now) {
    Place* const place = placeOf(run);
    if (place == nullptr) {
        return;
    }
    place->busy.erase(run);
    if (done) {
        const double seconds = place->meter.seconds(run, now);
        const double before = place->secondsPerJob;
        place->secondsPerJob = before == 0 ? seconds : before * (1 - kNewest) + seconds * kNewest;
    }
}

void ProfilePlaces::forget(const std::string& run, Time now) {
    if (Place* const place = placeOf(run)) {
        place->meter.forget(run, now);
        place->busy.erase(run);
        place->running.erase(run);
    }
    dropUnused();
}

void ProfilePlaces::hold(const std::string& run, const Error& reason, Time now) {
    Place* const place = placeOf(run);
    if (place == nullptr) {
        return;
    }
    const auto longer = kFirstHold * (1 << std::min(place->failures, 10));
    ++place->failures;
    place->failure = reason;
    // One that needs someone's doing is looked at now and then all the same.
    place->heldUntil = now + (place->triesAgain() ? std::min(longer, kLongestHold) : kLongestHold);
}

std::vector<HeldProfile> ProfilePlaces::held(const std::optional<BudgetState>& stop,
                                             Time now) const {
    std::vector<HeldProfile> all;
    for (const std::string& name : order_) {
        const Place& place = places_.at(name);
        if (place.isHeld(now)) {
            all.push_back({name, *place.failure});
        } else if (place.there && stop && isPaid(place.profile.price)) {
            all.push_back({name, budgetSpent(*stop)});
        }
    }
    return all;
}

bool ProfilePlaces::anyTriesAgain() const {
    return std::ranges::any_of(places_,
                               [](const auto& entry) { return entry.second.triesAgain(); });
}

std::vector<RoutePlace> ProfilePlaces::routes(bool rentedStopped, Time now) const {
    std::vector<RoutePlace> all;
    for (const std::string& name : order_) {
        const Place& place = places_.at(name);
        if (!place.there) {
            continue;
        }
        RoutePlace one;
        one.profile = name;
        one.takesAny = place.profile.takesAny;
        one.rented = isPaid(place.profile.price);
        one.secondsPerJob = place.secondsPerJob;
        one.costPerPicture =
            static_cast<double>(costOf(place.profile.price, place.secondsPerJob, 1, "").micros);
        one.slots = place.slots();
        one.freeSlots = place.freeSlots(costsCount_);
        one.held = place.isHeld(now) || (one.rented && rentedStopped);
        all.push_back(std::move(one));
    }
    return all;
}

bool ProfilePlaces::memoryMatters() const {
    return order_.size() > 1 && std::ranges::any_of(places_, [](const auto& entry) {
               return entry.second.profile.memory > 0;
           });
}

std::optional<ProfilePlaces::Claim> ProfilePlaces::claimFor(
    const std::string& name, bool any, const std::vector<ModelNeed>& needs,
    const std::vector<BatchId>& spentBatches, Time now) const {
    const auto found = places_.find(name);
    if (found == places_.end() || found->second.freeSlots(costsCount_) == 0) {
        return std::nullopt;
    }
    const Place& place = found->second;
    Claim claim;
    claim.profile = name;
    claim.rule.profiles = {name};
    claim.rule.loadedModel = place.loadedModel;
    if (isPaid(place.profile.price)) {
        claim.rule.withoutBatches = spentBatches;
    }
    if (any) {
        std::vector<std::uint64_t> others;
        for (const auto& [otherName, other] : places_) {
            if (otherName != name && other.there && !other.isHeld(now)) {
                others.push_back(other.profile.memory);
            }
        }
        claim.rule.anyProfile = name;
        claim.rule.unfitModels = unfitModels(needs, place.profile.memory, others);
    }
    return claim;
}

}  // namespace gouache
