#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/prompt/wildcards.h"

namespace gouache {

/// Which of a prompt's choices are made into texts of their own.
struct ChoicesToList {
    bool braces = true;      ///< each of {red|green}; of {2$$a|b|c} each two, weights but 0 do not
                             ///< count
    bool wildcards = false;  ///< each line of __name__
};

/// Every text that the listed choices give, the leftmost changing slowest, each once. The other
/// choices and the escapes stay as they are written, for expandWildcards(), which comes after.
/// UnknownName, FileNotReadable, InvalidRequest as there; TooManyJobs for more than `most`.
Result<std::vector<std::string>> promptAlternatives(std::string_view prompt,
                                                    const ChoicesToList& list,
                                                    const WildcardBook& book, std::size_t most);

}  // namespace gouache
