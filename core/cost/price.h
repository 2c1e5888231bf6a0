#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

#include "core/base/money.h"

namespace gouache {

/// A rented GPU: paid by the hour.
struct HourlyPrice {
    Money perHour;
    /// Rented hours for each hour of work, at least 1: a machine that also waits costs while it
    /// waits. 1 = it is given back (or stopped) when there is nothing to do.
    double rentedPerWorked{1};
    bool operator==(const HourlyPrice&) const = default;
};

struct PicturePrice {
    Money perPicture;
    bool operator==(const PicturePrice&) const = default;
};

/// A computer of one's own: electricity, and its purchase spread over its working hours.
struct OwnHardwarePrice {
    double watts = 0;  ///< drawn while it works
    Money perKilowattHour;
    Money purchase;
    double lifetimeHours = 0;  ///< of work, to the second; 0 = the purchase does not count
    bool operator==(const OwnHardwarePrice&) const = default;
};

/// monostate: costs nothing, or is not known.
using Price = std::variant<std::monostate, HourlyPrice, PicturePrice, OwnHardwarePrice>;

bool isPaid(const Price& price);  ///< rented: a budget can stop it. Own hardware is not.

/// What `seconds` of work on `pictures` pictures cost, in whole millionths; seconds count to the
/// microsecond, watts and rented hours to the thousandth. Negative or non-finite values are 0. In
/// the price's currency; 0 in `currency` where there is no price.
Money costOf(const Price& price, double seconds, std::int64_t pictures, std::string_view currency);

/// Of one hour of work in which `pictures` are made.
Money costPerHour(const Price& price, std::int64_t pictures, std::string_view currency);

/// Of a run that has not begun.
struct CostEstimate {
    Money least;
    Money likely;
    Money most;
    double secondsLikely = 0;  ///< of the whole run, on one slot
};
/// From seconds a picture, which may be up to `spread` times (≥ 1) shorter or longer: see speed.h.
CostEstimate estimateCost(const Price& price, std::int64_t pictures, double secondsPerPicture,
                          double spread, std::string_view currency);

}  // namespace gouache
