#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace gouache::cli {

/// --control's value: MODEL:FILE[:WEIGHT[:START[:END]]].
struct ControlArgument {
    std::string model;
    std::string file;
    double weight = 1.0;
    double start = 0.0;
    double end = 1.0;
};

/// FILE may hold colons, as long as what follows the last one is no number, or the whole rest is a
/// file that exists. InvalidRequest. Ranges are validate()'s.
Result<ControlArgument> parseControlArgument(std::string_view text);

}  // namespace gouache::cli
