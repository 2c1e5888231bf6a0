#include "core/planning/start_step.h"

#include <algorithm>
#include <cmath>

#include "core/generation/request_limits.h"

namespace gouache {

StepCount stepsFor(int steps, double strength, int least) {
    if (strength <= 0) {
        return {steps, 0};
    }
    // The engine rounds down; without the margin 10 · 0.7 would be 6.
    constexpr double kMargin = 1e-6;
    const auto takenOf = [strength](int total) {
        return std::min(static_cast<int>(total * strength + kMargin), total);
    };
    const int wanted = std::min(least, steps);
    if (takenOf(steps) >= wanted) {
        return {steps, std::max(takenOf(steps), 1)};
    }
    const int total =
        std::min(static_cast<int>(std::ceil(wanted / strength - kMargin)), limits::kMostSteps);
    return {total, std::max(takenOf(total), 1)};
}

}  // namespace gouache
