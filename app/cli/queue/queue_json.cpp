#include "app/cli/queue/queue_json.h"

#include <cstdio>
#include <ctime>

namespace gouache::cli {

void printJson(std::ostream& out, const Json& object) {
    out << object.dump(-1, ' ', false, Json::error_handler_t::replace) << std::endl;
}

std::string timeText(WallTime time) {
    const auto whole = std::chrono::floor<std::chrono::seconds>(time);
    const std::time_t seconds = whole.time_since_epoch().count();
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    char date[32];
    std::strftime(date, sizeof date, "%Y-%m-%dT%H:%M:%S", &utc);
    char text[48];
    std::snprintf(text, sizeof text, "%s.%03dZ", date, static_cast<int>((time - whole).count()));
    return text;
}

void addCost(Json& object, const std::optional<Money>& cost) {
    if (cost) {
        object["cost"] = amountText(*cost);
        object["currency"] = cost->currency;
    }
}

void addError(Json& object, const Error& error) {
    object["error"] = errorKey(error.code);
    object["message"] = englishSentence(error);
}

Json jobToJson(const JobRow& row) {
    Json job{{"job", row.id},
             {"batch", row.batch},
             {"state", nameOf(row.state)},
             {"title", row.title},
             {"model", row.model},
             {"profile", row.profile},
             {"attempt", row.attempt},
             {"pictures", row.count},
             {"pictures_done", row.picturesDone},
             {"created", timeText(row.created)}};
    if (row.started) {
        job["started"] = timeText(*row.started);
    }
    if (row.finished) {
        job["finished"] = timeText(*row.finished);
    }
    addCost(job, row.cost);
    if (row.reason) {
        addError(job, *row.reason);
    }
    return job;
}

Json countsToJson(const QueueCounts& counts) {
    return {{"pending", counts.pending},     {"running", counts.running},
            {"done", counts.done},           {"failed", counts.failed},
            {"cancelled", counts.cancelled}, {"quarantined", counts.quarantined}};
}

}  // namespace gouache::cli
