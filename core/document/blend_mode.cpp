#include "core/document/blend_mode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gouache {

namespace {

using Named = std::pair<BlendMode, std::string_view>;

constexpr std::array kNames{
    Named{BlendMode::Normal, "normal"},
    Named{BlendMode::Multiply, "multiply"},
    Named{BlendMode::Screen, "screen"},
    Named{BlendMode::Overlay, "overlay"},
    Named{BlendMode::Darken, "darken"},
    Named{BlendMode::Lighten, "lighten"},
    Named{BlendMode::ColorDodge, "color-dodge"},
    Named{BlendMode::ColorBurn, "color-burn"},
    Named{BlendMode::HardLight, "hard-light"},
    Named{BlendMode::SoftLight, "soft-light"},
    Named{BlendMode::Difference, "difference"},
    Named{BlendMode::Exclusion, "exclusion"},
    Named{BlendMode::Hue, "hue"},
    Named{BlendMode::Saturation, "saturation"},
    Named{BlendMode::Color, "color"},
    Named{BlendMode::Luminosity, "luminosity"},
    Named{BlendMode::Add, "plus"},
    Named{BlendMode::DestinationIn, "dst-in"},
    Named{BlendMode::DestinationOut, "dst-out"},
    Named{BlendMode::SourceAtop, "src-atop"},
    Named{BlendMode::DestinationAtop, "dst-atop"},
    Named{BlendMode::PassThrough, "pass-through"},
};

constexpr auto kModes = [] {
    std::array<BlendMode, kNames.size()> modes{};
    std::ranges::transform(kNames, modes.begin(), &Named::first);
    return modes;
}();

}  // namespace

std::string_view nameOf(BlendMode mode) {
    return kNames[static_cast<std::size_t>(mode)].second;
}

std::optional<BlendMode> blendModeFromName(std::string_view name) {
    const auto* found = std::ranges::find(kNames, name, &Named::second);
    return found == kNames.end() ? std::nullopt : std::optional(found->first);
}

std::span<const BlendMode> allBlendModes() {
    return kModes;
}

}  // namespace gouache
