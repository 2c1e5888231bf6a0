#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/error.h"

namespace gouache {

/// {"code": "out_of_memory", "arguments": ["cuda:0", "9 GB"]}, so that it can be shown later in any
/// language.
std::string errorToJson(const Error& error);
/// None for an empty or damaged text. A code that this version does not know becomes BackendFailed.
std::optional<Error> errorFromJson(std::string_view text);

}  // namespace gouache
