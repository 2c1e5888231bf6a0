#include "core/base/csv.h"

#include <cstddef>
#include <utility>

#include "core/base/utf8.h"

namespace gouache {

Result<std::vector<CsvRecord>> csvRecords(std::string_view text, char separator) {
    std::vector<CsvRecord> records;
    CsvRecord record;
    std::string cell;
    int line = 1;
    int quoteLine = 0;
    bool quoted = false;
    bool started = false;
    const auto start = [&] {
        if (!started) {
            started = true;
            record.line = line;
        }
    };
    const auto endCell = [&] { record.cells.push_back(std::exchange(cell, {})); };
    const auto endRecord = [&] {
        if (started) {
            endCell();
            records.push_back(std::exchange(record, {}));
            started = false;
        }
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool lineBreak =
            c == '\n' || (c == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
        if (quoted) {
            if (c != '"') {
                cell += c;
            } else if (i + 1 < text.size() && text[i + 1] == '"') {
                cell += '"';
                ++i;
            } else {
                quoted = false;
            }
        } else if (c == separator) {
            start();
            endCell();
        } else if (lineBreak) {
            endRecord();
        } else if (c == '"' && trimmed(cell).empty()) {
            start();
            cell.clear();
            quoted = true;
            quoteLine = line;
        } else if (c != '\r') {
            start();
            cell += c;
        }
        line += lineBreak ? 1 : 0;
    }
    if (quoted) {
        return makeError(ErrorCode::QuoteNotClosed, std::to_string(quoteLine));
    }
    endRecord();
    return records;
}

std::string csvLine(std::span<const std::string> cells, char separator) {
    const std::string special = std::string("\"\r\n") + separator;
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string& cell = cells[i];
        line += i > 0 ? std::string(1, separator) : "";
        // A record of one empty cell would be no line at all.
        if (cell.find_first_of(special) == std::string::npos &&
            (!cell.empty() || cells.size() > 1)) {
            line += cell;
            continue;
        }
        line += '"';
        for (const char c : cell) {
            line += c == '"' ? "\"\"" : std::string(1, c);
        }
        line += '"';
    }
    return line + "\r\n";
}

}  // namespace gouache
