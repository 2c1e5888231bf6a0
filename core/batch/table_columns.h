#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace gouache {

/// One line of a table, by the names of its columns.
struct TableRow {
    int line = 0;                                           ///< from 1
    std::map<std::string, std::string, std::less<>> cells;  ///< those that are not blank
    std::vector<Error> problems;
};

struct BatchTable {
    std::vector<TableRow> rows;
    std::vector<Error> problems;  ///< of the heading: columns that are not known
};

/// A CSV or TSV text in UTF-8. The separator (comma, semicolon, tab, '|') is the one that makes the
/// heading known; Excel's line "sep=;" is understood. Columns are the fields of draft_field.h and
///
///     image       the row's picture, for what the batch's pictures are for
///     init mask control photo photo_mask    pictures, for what their name says
///     name        of the result        product   its name, for "{product}"
///     scene       prompt template      count     pictures
///
/// NoKnownColumn where the heading has none of them; QuoteNotClosed; `name` is for the error.
Result<BatchTable> readBatchTable(std::string_view text, std::string_view name);

/// Whether the first line of `text` is a heading with a column that is known, and tabs: a table
/// that was saved as text.
bool looksLikeTable(std::string_view text);

}  // namespace gouache
