#pragma once

#include <string_view>

#include "core/base/log.h"

namespace gouache {

/// Takes log lines. Any thread; does not throw.
using LogReceiver = void (*)(LogLevel level, std::string_view area, std::string_view message);

/// From now on this library's log() gives its lines to `receiver` instead of writing them: a module
/// that is loaded at run time has a log of its own, which would not reach the program's file. Null
/// = writes them itself again. Any thread.
void forwardLog(LogReceiver receiver);

}  // namespace gouache
