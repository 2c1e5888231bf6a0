#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/base/result.h"
#include "core/cost/budget.h"
#include "core/cost/price.h"

namespace gouache {

/// What a user says of one profile's part in the queue.
struct ProfileCost {
    Price price;
    int jobsAtOnce = 1;   ///< 1…64
    bool enabled = true;  ///< takes jobs of the queue
    bool operator==(const ProfileCost&) const = default;
};

/// Prices, slots and budgets; all amounts are of one currency.
struct CostSettings {
    std::string currency = "CNY";
    std::map<std::string, ProfileCost> profiles;  ///< by Profile::name; those not here cost nothing
    Budgets budgets;

    /// The profile's, or what holds for one that is not named.
    ProfileCost of(const std::string& profile) const;
    bool operator==(const CostSettings&) const = default;
};

/// Everything in another currency: the amounts stay as numbers, nothing is exchanged.
CostSettings withCurrency(CostSettings settings, const std::string& currency);

/// configFolder()/costs.toml.
std::filesystem::path costSettingsFile();

/// As `currency`, [budgets] day, month, hard_stop, and [[profile]] name, slots, enabled, price
/// ("hour", "picture", "own", "none") with per_hour, rented_per_worked, per_picture, watts,
/// per_kilowatt_hour, purchase, lifetime_hours. Amounts are texts ("0.32") or numbers. Defaults
/// where there is no file. FileNotReadable; BadCostSettings with the line or the profile: a price
/// that is not understood is never taken for none.
Result<CostSettings> loadCostSettings(const std::filesystem::path& file);

/// Keys of the file that are not ours stay; comments do not. A file that cannot be understood is
/// put aside as `file`.broken. FileNotWritable.
Result<void> saveCostSettings(const std::filesystem::path& file, const CostSettings& settings);

}  // namespace gouache
