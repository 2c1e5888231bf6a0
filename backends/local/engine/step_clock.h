#pragma once

#include <chrono>
#include <cstddef>
#include <deque>

namespace gouache::local {

/// Steps a second over the last few steps.
class StepClock {
  public:
    using Clock = std::chrono::steady_clock;

    /// A step ended now. Returns steps a second; 0 until two ends are known.
    double tick() {
        constexpr std::size_t kWindow = 6;
        ends_.push_back(Clock::now());
        if (ends_.size() > kWindow) {
            ends_.pop_front();
        }
        const double seconds = std::chrono::duration<double>(ends_.back() - ends_.front()).count();
        return seconds > 0 ? static_cast<double>(ends_.size() - 1) / seconds : 0.0;
    }
    /// Steps begin now.
    void start() { ends_.assign(1, Clock::now()); }

  private:
    std::deque<Clock::time_point> ends_;
};

}  // namespace gouache::local
