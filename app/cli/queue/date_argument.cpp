#include "app/cli/queue/date_argument.h"

#include <cstdio>
#include <ctime>

namespace gouache::cli {

Result<WallTime> parseDate(std::string_view option, const std::string& text) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int used = 0;
    const bool read = text.size() == 10 &&
                      std::sscanf(text.c_str(), "%4d-%2u-%2u%n", &year, &month, &day, &used) == 3 &&
                      used == 10;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                           std::chrono::day(day)};
    if (!read || !date.ok()) {
        return makeError(ErrorCode::InvalidRequest,
                         std::string(option) + " " + text + " is no day such as 2026-11-24");
    }
    std::tm local{};
    local.tm_year = year - 1900;
    local.tm_mon = static_cast<int>(month) - 1;
    local.tm_mday = static_cast<int>(day);
    local.tm_isdst = -1;
    return WallTime(std::chrono::seconds(std::mktime(&local)));
}

}  // namespace gouache::cli
