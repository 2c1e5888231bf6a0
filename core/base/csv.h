#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace gouache {

/// A record of a table and the line (from 1) that it begins in.
struct CsvRecord {
    int line = 1;
    std::vector<std::string> cells;
    bool operator==(const CsvRecord&) const = default;
};

/// Records of RFC 4180 with any one-byte separator: quoted cells may hold separators, line breaks
/// and doubled quotes; blanks before a quote do not count; lines end in LF, CR LF or CR. Lines
/// without a character are left out.
/// QuoteNotClosed with the line.
Result<std::vector<CsvRecord>> csvRecords(std::string_view text, char separator = ',');

/// One record with CR LF at its end; cells are quoted where they need it.
std::string csvLine(std::span<const std::string> cells, char separator = ',');

}  // namespace gouache
