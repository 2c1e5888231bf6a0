#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/jobs/budget_watch.h"
#include "core/jobs/routing.h"
#include "core/jobs/scheduler.h"
#include "core/jobs/work_meter.h"

namespace gouache {

/// The scheduler's profiles and what each of them does: its slots, its speed, whether it is held.
/// `run`: a try at a job, by any name of its own. Not thread-safe.
class ProfilePlaces {
  public:
    using Time = std::chrono::steady_clock::time_point;

    /// Those that are gone stay until their jobs have ended; holds are lifted.
    void set(std::vector<SchedulerProfile> profiles);
    /// There are budgets: a rented profile begins no job before the cost of the last one is known.
    void setCostsCount(bool count) { costsCount_ = count; }
    /// None where it is not there. Not to be kept.
    const SchedulerProfile* find(const std::string& name) const;

    /// A job was claimed for the profile and takes a slot of it.
    void begin(const std::string& name, const std::string& run, const std::string& model);
    void backendBusy(const std::string& run, Time now);
    /// Its slot is free for the next one.
    void backendFree(const std::string& run, Time now);
    double seconds(const std::string& run, Time now);
    /// Its try is recorded. `done`: its time counts for the profile's speed.
    void over(const std::string& run, bool done, Time now);
    void forget(const std::string& run, Time now);

    /// Its profile takes no job for a while, longer with every time in a row.
    void hold(const std::string& run, const Error& reason, Time now);
    std::vector<HeldProfile> held(const std::optional<BudgetState>& stop, Time now) const;
    /// Whether one is held that is tried again by itself.
    bool anyTriesAgain() const;

    /// In the order in which they were given.
    std::vector<RoutePlace> routes(bool rentedStopped, Time now) const;
    /// More than one, of which the memory of some is known.
    bool memoryMatters() const;

    struct Claim {
        ClaimRule rule;
        std::string profile;
    };
    /// For one with a free slot. `any`: also of jobs that name no profile, but for the models that
    /// do not fit.
    std::optional<Claim> claimFor(const std::string& name, bool any,
                                  const std::vector<ModelNeed>& needs,
                                  const std::vector<BatchId>& spentBatches, Time now) const;

  private:
    struct Place {
        SchedulerProfile profile;
        bool there = true;  ///< false: switched off, or gone while jobs run on it
        std::string loadedModel;
        WorkMeter meter;
        std::set<std::string> busy;     ///< runs that take a slot
        std::set<std::string> running;  ///< those, and the ones whose pictures are being kept
        double secondsPerJob = 0;
        int failures = 0;  ///< to open it, in a row
        std::optional<Error> failure;
        Time heldUntil{};

        int slots() const;
        int freeSlots(bool costsCount) const;
        bool isHeld(Time now) const { return failure && now < heldUntil; }
        bool triesAgain() const;
    };
    Place* placeOf(const std::string& run);
    void dropUnused();

    std::map<std::string, Place> places_;
    std::vector<std::string> order_;  ///< as given
    bool costsCount_ = false;
};

}  // namespace gouache
