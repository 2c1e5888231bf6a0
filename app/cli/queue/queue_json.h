#pragma once

#include <nlohmann/json.hpp>
#include <ostream>

#include "core/jobs/job_queue.h"

namespace gouache::cli {

using Json = nlohmann::ordered_json;

/// One object on one line. A file's name may be any bytes; JSON is UTF-8.
void printJson(std::ostream& out, const Json& object);

/// "2026-11-24T15:04:05.123Z".
std::string timeText(WallTime time);

/// Adds "cost" (a decimal number as text) and "currency"; nothing where there is none.
void addCost(Json& object, const std::optional<Money>& cost);

/// Adds "error" (a key of error_list.h) and "message".
void addError(Json& object, const Error& error);

Json jobToJson(const JobRow& row);
Json countsToJson(const QueueCounts& counts);

}  // namespace gouache::cli
