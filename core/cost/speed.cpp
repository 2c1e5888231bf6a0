#include "core/cost/speed.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace gouache {

namespace {

constexpr double kMegapixel = 1'048'576;
constexpr int kUsualSteps = 20;
/// Seconds for a step of a megapixel where nothing was measured: a good GPU makes 1,200 pictures of
/// 1024² in 20 steps an hour; a processor of eight cores is some fifty times slower.
constexpr double kGpuStep = 0.15;
constexpr double kCpuStep = 7.5;
constexpr double kGuessSpread = 4;
constexpr double kLeastSpread = 1.1;

double workOf(PixelSize size, int steps) {
    return static_cast<double>(size.area()) / kMegapixel * (steps > 0 ? steps : kUsualSteps);
}

double quantile(const std::vector<double>& sorted, double part) {
    const double at = part * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], at - static_cast<double>(below));
}

}  // namespace

Speed expectedSpeed(std::span<const TimedPicture> made, PixelSize size, int steps, bool onGpu) {
    const double work = workOf(size, steps);
    std::vector<double> perWork;
    std::vector<double> works;
    for (const TimedPicture& picture : made) {
        if (std::isfinite(picture.seconds) && picture.seconds > 0 && !picture.size.empty()) {
            // A picture of unknown steps is taken for one of as many steps.
            works.push_back(workOf(picture.size, picture.steps > 0 ? picture.steps : steps));
            perWork.push_back(picture.seconds / works.back());
        }
    }
    if (perWork.empty()) {
        return {work * (onGpu ? kGpuStep : kCpuStep), kGuessSpread, 0};
    }
    std::sort(perWork.begin(), perWork.end());
    std::sort(works.begin(), works.end());
    const double median = quantile(perWork, 0.5);
    const double measured =
        std::max(quantile(perWork, 0.9) / median, median / quantile(perWork, 0.1));
    // A picture of four times the work takes between three and six times as long.
    const double ratio = work > 0 ? work / quantile(works, 0.5) : 1;
    const double otherSize = std::pow(std::max(ratio, 1 / ratio), 0.3);
    const double few = 1 + 0.5 / static_cast<double>(perWork.size());
    return {work * median, std::max(measured, kLeastSpread) * otherSize * few,
            static_cast<int>(perWork.size())};
}

}  // namespace gouache
