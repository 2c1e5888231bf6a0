#include "app/cli/text_table.h"

#include <algorithm>
#include <cstddef>

#include "core/base/utf8.h"

namespace gouache::cli {

namespace {

/// Columns of a terminal: East Asian wide and full-width code points take two.
std::size_t columnsOf(const std::string& text) {
    std::size_t columns = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = nextCodePoint(text, offset);
        const bool wide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) ||
                          (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) ||
                          (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) ||
                          (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd);
        columns += wide ? 2 : 1;
    }
    return columns;
}

}  // namespace

std::string printable(const std::string& text) {
    std::string shown;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = nextCodePoint(text, offset);
        const bool control = c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) ||
                             (c >= 0x2066 && c <= 0x2069);
        appendUtf8(shown, control ? U'?' : c);
    }
    return shown;
}

void printTable(std::ostream& out, const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths;
    std::vector<std::vector<std::string>> shown = rows;
    for (std::vector<std::string>& row : shown) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            row[i] = printable(row[i]);
            widths[i] = std::max(widths[i], columnsOf(row[i]));
        }
    }
    for (const std::vector<std::string>& row : shown) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            out << row[i];
            if (i + 1 < row.size()) {
                out << std::string(widths[i] - columnsOf(row[i]) + 2, ' ');
            }
        }
        out << '\n';
    }
}

}  // namespace gouache::cli
