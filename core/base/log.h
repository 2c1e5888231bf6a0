#pragma once

#include <string_view>

namespace gouache {

enum class LogLevel { Debug, Info, Warning, Error };

/// Writes one line to the log (standard error, and the log file once openLogFile was called). Any
/// thread. Never give it a prompt, a token or a user's path: `message` says what happened, not with
/// what content.
void log(LogLevel level, std::string_view area, std::string_view message);

/// Lines below `level` are dropped. Starts at Warning on standard error.
void setLogLevel(LogLevel level);

/// Also writes to `path` (rotated at 5 MB, three kept), at Info and above. False where it cannot be
/// opened.
bool openLogFile(std::string_view path);

}  // namespace gouache
