#pragma once

namespace gouache {

/// Steps of a run, and how many of them are taken from its end.
struct StepCount {
    int total = 0;
    int taken = 0;
};

/// A run of `steps` at `strength` 0…1 leaves steps · strength. Where that is less than `least`, the
/// run gets more steps, so that `least` are taken: a weak change needs fine steps too.
StepCount stepsFor(int steps, double strength, int least);

}  // namespace gouache
