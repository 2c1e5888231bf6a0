#include "core/cost/spending_csv.h"

#include <array>
#include <cmath>

#include "core/base/csv.h"

namespace gouache {

namespace {

std::string harmless(const std::string& text) {
    const bool formula =
        !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    return formula ? "'" + text : text;
}

/// To the tenth of a second.
std::string secondsText(double seconds) {
    const double tenths = std::isfinite(seconds) && seconds > 0 ? std::round(seconds * 10) : 0;
    const auto whole = static_cast<std::int64_t>(std::min(tenths, 1e15));
    return std::to_string(whole / 10) + '.' + std::to_string(whole % 10);
}

}  // namespace

std::string spendingCsv(std::span<const SpendingRow> rows, std::string_view keyTitle) {
    using Cells = std::array<std::string, 6>;
    std::string csv = "\xEF\xBB\xBF" + csvLine(Cells{std::string(keyTitle), "amount", "currency",
                                                     "pictures", "amount_per_picture", "seconds"});
    for (const SpendingRow& row : rows) {
        csv += csvLine(Cells{
            harmless(row.key), amountText(row.amount), row.amount.currency,
            std::to_string(row.pictures),
            row.pictures > 0 ? amountText(scaled(row.amount, 1, row.pictures)) : std::string(),
            secondsText(row.seconds)});
    }
    return csv;
}

}  // namespace gouache
