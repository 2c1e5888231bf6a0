#include "core/cost/price.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace gouache {

namespace {

constexpr double kMostSeconds = 1e9;  // 31 years
constexpr std::int64_t kMicro = 1'000'000;
constexpr std::int64_t kMilli = 1'000;
constexpr std::int64_t kSecondsPerHour = 3'600;

/// A finite value within 0…most, in whole parts of 1/parts.
std::int64_t counted(double value, double most, std::int64_t parts) {
    const double within = std::isfinite(value) ? std::clamp(value, 0.0, most) : 0;
    return std::llround(within * static_cast<double>(parts));
}

Money costOfHours(const HourlyPrice& price, double seconds) {
    // Hours of rent to the thousandth, so that 19.2 is exact.
    const std::int64_t rented = counted(std::max(price.rentedPerWorked, 1.0), 10'000, kMilli);
    const Money perWorkedHour = scaled(price.perHour, rented, kMilli);
    return scaled(perWorkedHour, counted(seconds, kMostSeconds, kMicro), kSecondsPerHour * kMicro);
}

Money costOfOwn(const OwnHardwarePrice& price, double seconds) {
    const std::int64_t milliwatts = counted(price.watts, 1e6, kMilli);
    const Money perHour = scaled(price.perKilowattHour, milliwatts, kMilli * kMilli);
    Money cost = scaled(perHour, counted(seconds, kMostSeconds, kMicro), kSecondsPerHour * kMicro);
    const std::int64_t lifetime = counted(price.lifetimeHours, 1e6, kSecondsPerHour);
    if (lifetime > 0) {
        cost = cost +
               scaled(price.purchase, counted(seconds, kMostSeconds, kMicro), lifetime * kMicro);
    }
    return cost;
}

}  // namespace

bool isPaid(const Price& price) {
    return std::holds_alternative<HourlyPrice>(price) ||
           std::holds_alternative<PicturePrice>(price);
}

Money costOf(const Price& price, double seconds, std::int64_t pictures, std::string_view currency) {
    if (const auto* hourly = std::get_if<HourlyPrice>(&price)) {
        return costOfHours(*hourly, seconds);
    }
    if (const auto* picture = std::get_if<PicturePrice>(&price)) {
        return scaled(picture->perPicture, std::max<std::int64_t>(pictures, 0), 1);
    }
    if (const auto* own = std::get_if<OwnHardwarePrice>(&price)) {
        return costOfOwn(*own, seconds);
    }
    return {0, std::string(currency)};
}

Money costPerHour(const Price& price, std::int64_t pictures, std::string_view currency) {
    return costOf(price, static_cast<double>(kSecondsPerHour), pictures, currency);
}

CostEstimate estimateCost(const Price& price, std::int64_t pictures, double secondsPerPicture,
                          double spread, std::string_view currency) {
    pictures = std::max<std::int64_t>(pictures, 0);
    const double factor = std::isfinite(spread) ? std::max(spread, 1.0) : 1.0;
    const double each = std::isfinite(secondsPerPicture) ? std::max(secondsPerPicture, 0.0) : 0.0;
    CostEstimate estimate;
    estimate.secondsLikely = each * static_cast<double>(pictures);
    estimate.least = costOf(price, estimate.secondsLikely / factor, pictures, currency);
    estimate.likely = costOf(price, estimate.secondsLikely, pictures, currency);
    estimate.most = costOf(price, estimate.secondsLikely * factor, pictures, currency);
    return estimate;
}

}  // namespace gouache
