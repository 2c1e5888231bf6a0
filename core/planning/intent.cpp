#include "core/planning/intent.h"

#include <algorithm>
#include <array>

namespace gouache {

namespace {

struct Known {
    Intent intent;
    std::string_view name;
    double strength;
};
constexpr std::array kKnown{Known{Intent::Generate, "generate", 1.0},
                            Known{Intent::Refine, "refine", 0.6},
                            Known{Intent::Fill, "fill", 1.0},
                            Known{Intent::Expand, "expand", 1.0},
                            Known{Intent::Add, "add", 1.0},
                            Known{Intent::Remove, "remove", 0.85},
                            Known{Intent::ReplaceBackground, "replace_background", 1.0}};
constexpr std::array kIntents{Intent::Generate,         Intent::Refine, Intent::Fill,
                              Intent::Expand,           Intent::Add,    Intent::Remove,
                              Intent::ReplaceBackground};

}  // namespace

std::string_view nameOf(Intent intent) {
    return std::ranges::find(kKnown, intent, &Known::intent)->name;
}

std::optional<Intent> intentFromName(std::string_view name) {
    const auto* found = std::ranges::find(kKnown, name, &Known::name);
    return found == kKnown.end() ? std::nullopt : std::optional(found->intent);
}

std::span<const Intent> allIntents() {
    return kIntents;
}

double usualStrength(Intent intent) {
    return std::ranges::find(kKnown, intent, &Known::intent)->strength;
}

}  // namespace gouache
