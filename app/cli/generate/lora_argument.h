#pragma once

#include <string_view>

#include "core/base/result.h"
#include "core/generation/generation_request.h"

namespace gouache::cli {

/// --lora's value: NAME[:WEIGHT[:TEXT_WEIGHT]]. NAME may hold colons, as long as what follows the
/// last one is no number. InvalidRequest. Ranges are validate()'s.
Result<LoraUse> parseLoraArgument(std::string_view text);

}  // namespace gouache::cli
