#pragma once

#include "core/storage/database.h"

namespace gouache {

/// Tables of queue.sqlite. Times are milliseconds since 1970, amounts millionths, states JobState's
/// numbers.
Schema queueSchema();

}  // namespace gouache
