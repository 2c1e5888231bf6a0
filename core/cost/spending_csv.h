#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/base/money.h"

namespace gouache {

/// What was spent on one day, in one month, on one profile or batch.
struct SpendingRow {
    std::string key;
    Money amount;
    std::int64_t pictures = 0;
    double seconds = 0;
};

/// A table for spreadsheets (RFC 4180, UTF-8 with its mark): `keyTitle` ("day", "profile" …),
/// amount, currency, pictures, amount a picture, seconds; amounts as plain decimals. A key that a
/// spreadsheet would take for a formula gets an apostrophe in front.
std::string spendingCsv(std::span<const SpendingRow> rows, std::string_view keyTitle);

}  // namespace gouache
