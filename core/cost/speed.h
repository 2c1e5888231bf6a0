#pragma once

#include <span>

#include "core/base/units.h"

namespace gouache {

/// What making one picture took.
struct TimedPicture {
    double seconds = 0;
    PixelSize size;
    int steps = 0;  ///< 0 = not known
};

/// How long pictures to come will take.
struct Speed {
    double secondsPerPicture = 0;
    double spread = 1;  ///< ≥ 1: it may be so many times faster or slower
    int measured = 0;   ///< pictures that it rests on; 0 = a guess from the kind of device
};

/// From pictures that one profile made with one model, of other sizes and steps too: the median,
/// by pixels and steps, and the range of the middle four fifths; wider where few were made or where
/// they were of quite another size. Those without seconds or size do not count.
Speed expectedSpeed(std::span<const TimedPicture> made, PixelSize size, int steps, bool onGpu);

}  // namespace gouache
