#include "core/cost/price_presets.h"

#include <array>
#include <string_view>
#include <utility>

namespace gouache {

namespace {

constexpr int kPicturesPerHour = 1'200;
/// 500 pictures on each of 100 working days.
constexpr int kCampaign = 50'000;
constexpr double kCampaignHours = static_cast<double>(kCampaign) / kPicturesPerHour;
/// A working day of 480 minutes, of which 500 pictures take 25.
constexpr double kRentedPerWorked = 19.2;

enum class Preset : std::size_t {
#define GOUACHE_PRICE_PRESET(code, id, name, assumptions) code,
#include "core/cost/preset_list.h"
#undef GOUACHE_PRICE_PRESET
};

struct Text {
    Preset preset;
    std::string_view id;
    std::string_view name;
    std::string_view assumptions;
};

constexpr Text kTexts[] = {
#define GOUACHE_PRICE_PRESET(code, id, name, assumptions) {Preset::code, id, name, assumptions},
#include "core/cost/preset_list.h"
#undef GOUACHE_PRICE_PRESET
};

Money yuan(std::int64_t thousandths) {
    return {thousandths * 1'000, "CNY"};
}

/// The price and the amount that its text speaks of.
std::pair<Price, Money> figuresOf(Preset preset) {
    const Money card = yuan(16'000'000);
    const Money onDemand = yuan(5'000);
    const Money reserved = yuan(3'750);
    const Money kilowattHour = yuan(600);
    switch (preset) {
        case Preset::Rtx4090Purchase:
            return {OwnHardwarePrice{0, kilowattHour, card, kCampaignHours}, card};
        case Preset::CloudOnDemand:
            return {HourlyPrice{onDemand, kRentedPerWorked}, onDemand};
        case Preset::CloudReserved:
            return {HourlyPrice{reserved, kRentedPerWorked}, reserved};
        case Preset::CloudWhileWorking:
            return {HourlyPrice{onDemand}, onDemand};
        case Preset::Rtx4090Years:
            return {OwnHardwarePrice{450, kilowattHour, card, 10'000}, card};
        case Preset::Electricity:
            return {OwnHardwarePrice{200, kilowattHour, yuan(0), 0}, kilowattHour};
    }
    return {};
}

}  // namespace

std::vector<PricePreset> pricePresets() {
    std::vector<PricePreset> presets;
    for (const Text& text : kTexts) {
        auto [price, amount] = figuresOf(text.preset);
        PricePreset preset{std::string(text.id),
                           std::string(text.name),
                           std::string(text.assumptions),
                           {amount.currency + " " + amountText(amount), "1,200"},
                           price,
                           kPicturesPerHour,
                           {}};
        preset.perPicture =
            scaled(costPerHour(price, kPicturesPerHour, amount.currency), 1, kPicturesPerHour);
        presets.push_back(std::move(preset));
    }
    return presets;
}

}  // namespace gouache
