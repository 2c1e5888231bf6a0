#pragma once

#include <filesystem>

#include "core/base/error.h"

struct sqlite3;

namespace gouache {

/// The error of a failed call on `file`: SQLite's result code (extended or not), and what the
/// operating system said to `connection`, which may be null. errno was 0 before the call.
Error storageError(const std::filesystem::path& file, int code, sqlite3* connection);

/// The same for an errno of our own calls.
Error storageErrorOf(const std::filesystem::path& file, int systemError);

}  // namespace gouache
