#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

// Private to core/batch.

namespace gouache::detail {

/// Text of a file in UTF-8, without byte order mark and null characters, from UTF-8, UTF-16 (by its
/// mark, or by the nulls of Latin text), GB18030 (and so GBK) or Windows-1252. The last two are
/// told apart by how their bytes beyond ASCII stand: in pairs or alone. `name` is for the error.
/// EncodingUnknown.
Result<std::string> decodedText(std::string_view bytes, std::string_view name);

}  // namespace gouache::detail
