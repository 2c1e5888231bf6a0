#pragma once

#include <cstdint>

#include "core/base/error.h"

namespace gouache::cli {

/// What the program ends with; scripts rely on the numbers.
enum class ExitStatus : std::uint8_t {
    Done = 0,
    WrongUsage = 2,
    BadInput = 3,
    BackendFailed = 4,
    Cancelled = 5
};

/// BadInput for a file, model or value of the user's; BackendFailed for what went wrong while
/// generating.
ExitStatus exitStatusOf(ErrorCode code);

}  // namespace gouache::cli
