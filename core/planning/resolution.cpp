#include "core/planning/resolution.h"

#include <algorithm>
#include <cmath>

#include "core/generation/request_limits.h"

namespace gouache {

namespace {

/// Below this growth of the sides a second pass adds nothing that scaling does not.
constexpr double kWorthASecondPass = 1.2;
constexpr int kMostGrowthOfSecond = 4;  // of the area

int roundedSide(double side, int multiple) {
    const int step = std::max(multiple, 1);
    const int least = (limits::kSmallestSide + step - 1) / step * step;
    const int most = limits::kLargestSide / step * step;
    return std::clamp(static_cast<int>(std::lround(side / step)) * step, least, most);
}

PixelSize scaled(PixelSize size, double scale, int multiple) {
    return {roundedSide(size.width * scale, multiple), roundedSide(size.height * scale, multiple)};
}

}  // namespace

ResolutionRange resolutionRange(const ModelDefaults& defaults) {
    const PixelSize native =
        defaults.nativeSize.empty() ? PixelSize{512, 512} : defaults.nativeSize;
    const double side = std::sqrt(double(native.area()));
    if (side > 900 && side < 1200) {
        return {640, 1280, 640'000, 1'050'000};
    }
    const auto whole = static_cast<int>(std::lround(side));
    return {whole, whole * 3 / 2, native.area(), native.area() * 3 / 2};
}

Resolution resolutionFor(PixelSize target, const ModelDefaults& defaults, bool allowSecond) {
    const ResolutionRange range = resolutionRange(defaults);
    const int multiple = defaults.sizeMultiple;
    const double area = double(target.area());
    const double least = std::max(double(range.leastSide) / std::min(target.width, target.height),
                                  std::sqrt(double(range.leastArea) / area));
    const double most = std::min(double(range.mostSide) / std::max(target.width, target.height),
                                 std::sqrt(double(range.mostArea) / area));
    Resolution resolution;
    if (most < 1) {
        resolution.first = scaled(target, most, multiple);
    } else {
        // A long, thin part would need too many pixels for its short side to be native.
        const double growth = std::sqrt(double(range.mostArea) / area);
        resolution.first = scaled(target, std::clamp(least, 1.0, std::max(growth, 1.0)), multiple);
    }
    resolution.second = resolution.first;
    if (allowSecond && 1 / most > kWorthASecondPass) {
        const double room = std::sqrt(double(range.mostArea) * kMostGrowthOfSecond / area);
        resolution.second = scaled(target, std::min(1.0, room), multiple);
        resolution.twoPasses = resolution.second.area() > resolution.first.area();
        resolution.second = resolution.twoPasses ? resolution.second : resolution.first;
    }
    return resolution;
}

}  // namespace gouache
