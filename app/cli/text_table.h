#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace gouache::cli {

/// Rows with their columns lined up, two blanks apart; Chinese and the like count as two columns.
/// What a terminal would take for a command (control characters) becomes '?'.
void printTable(std::ostream& out, const std::vector<std::vector<std::string>>& rows);

/// `text` with control characters as '?'.
std::string printable(const std::string& text);

}  // namespace gouache::cli
