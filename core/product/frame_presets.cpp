#include "core/product/frame_presets.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/generation/request_limits.h"

namespace gouache {

namespace {

constexpr std::array kPresets{
    FramePreset{"square", {1024, 1024}},    FramePreset{"portrait", {1024, 1280}},
    FramePreset{"landscape", {1344, 768}},  FramePreset{"story", {768, 1344}},
    FramePreset{"banner", {1536, 640}},     FramePreset{"taobao", {800, 800}},
    FramePreset{"tmall", {800, 1200}},      FramePreset{"jd", {800, 800}},
    FramePreset{"pinduoduo", {750, 1000}},  FramePreset{"xiaohongshu", {1242, 1660}},
    FramePreset{"amazon", {2000, 2000}},    FramePreset{"ebay", {1600, 1600}},
    FramePreset{"shopify", {2048, 2048}},   FramePreset{"etsy", {2700, 2025}},
    FramePreset{"instagram", {1080, 1350}}, FramePreset{"pinterest", {1000, 1500}},
};

constexpr double kMegapixel = 1024.0 * 1024.0;
constexpr int kStep = 8;

struct Pair {
    int first = 0;
    int second = 0;
};

/// "800x1200": two numbers with `separator` between them, and nothing else.
std::optional<Pair> pairOf(std::string_view text, char separator) {
    const std::size_t at = text.find(separator);
    if (at == text.npos) {
        return std::nullopt;
    }
    const auto number = [](std::string_view digits, int& value) {
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return error == std::errc() && end == digits.data() + digits.size() && value > 0;
    };
    Pair pair;
    if (!number(text.substr(0, at), pair.first) || !number(text.substr(at + 1), pair.second)) {
        return std::nullopt;
    }
    return pair;
}

Result<PixelSize> checked(PixelSize size) {
    for (const int side : {size.width, size.height}) {
        if (side < limits::kSmallestSide || side > limits::kLargestSide) {
            return makeError(ErrorCode::ValueOutOfRange, "side", std::to_string(side),
                             std::to_string(limits::kSmallestSide),
                             std::to_string(limits::kLargestSide));
        }
    }
    return size;
}

int rounded(double side) {
    // A shape of 1000000:1 stays a number, which checked() then refuses.
    const double bounded = std::clamp(side, 0.0, 2.0 * limits::kLargestSide);
    return static_cast<int>(std::lround(bounded / kStep)) * kStep;
}

}  // namespace

std::span<const FramePreset> framePresets() {
    return kPresets;
}

Result<PixelSize> frameSizeFromText(std::string_view text) {
    if (const auto* found = std::ranges::find(kPresets, text, &FramePreset::name);
        found != kPresets.end()) {
        return found->size;
    }
    if (const auto size = pairOf(text, 'x')) {
        return checked({size->first, size->second});
    }
    if (const auto shape = pairOf(text, ':')) {
        const double aspect = double(shape->first) / shape->second;
        return checked(
            {rounded(std::sqrt(kMegapixel * aspect)), rounded(std::sqrt(kMegapixel / aspect))});
    }
    std::string names;
    for (const FramePreset& preset : kPresets) {
        names += std::string(preset.name) + ", ";
    }
    return makeError(ErrorCode::UnknownName, "frame", std::string(text), names + "1024x1280, 4:5");
}

}  // namespace gouache
