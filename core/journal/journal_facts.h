#pragma once

#include <map>
#include <string>

namespace gouache {

/// What belongs to an open document beside its state, such as the file that it came from: names of
/// the caller's own, any bytes.
using JournalFacts = std::map<std::string, std::string>;

}  // namespace gouache
