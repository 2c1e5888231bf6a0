#pragma once

#include <string_view>

#include "core/base/log.h"

// What log.cpp writes to: spdlog where it was found at build time, otherwise plain streams. Private
// to core/base.

namespace gouache::detail {

/// Any thread; must not throw.
void writeLogLine(LogLevel level, std::string_view area, std::string_view message);
void setSinkLevel(LogLevel level);
bool openSinkFile(std::string_view path);

}  // namespace gouache::detail
