#pragma once

#include <string_view>

#include "backends/local/weights/weight_store.h"

namespace gouache::local {

/// Logs the tensors that nobody took, but for those that are known to mean nothing (position_ids).
void logSurplus(std::string_view part, const WeightStore& weights);

}  // namespace gouache::local
