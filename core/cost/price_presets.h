#pragma once

#include <string>
#include <vector>

#include "core/cost/price.h"

namespace gouache {

/// Common hardware with figures to start from, in yuan; every one says what it assumes. What a
/// picture costs follows from the assumptions far more than from the hardware: a rented GPU that
/// waits most of the day costs twenty times what it costs while it works.
struct PricePreset {
    std::string id;           ///< "rtx4090_purchase", "cloud_on_demand", "cloud_reserved" …
    std::string name;         ///< English; the source text for translation (context "prices")
    std::string assumptions;  ///< the same, with %1 and %2 not yet filled (fillTemplate in error.h)
    std::vector<std::string> arguments;  ///< the amount in its currency, pictures an hour
    Price price;
    int picturesPerHour = 1200;
    Money perPicture;  ///< at that speed
};

std::vector<PricePreset> pricePresets();

}  // namespace gouache
