#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/error.h"

namespace gouache {

/// One line of a list of prompts.
struct PromptLine {
    int line = 0;  ///< from 1
    std::string prompt;
    /// Fields of draft_field.h with their values, of a line in A1111's form:
    ///     --prompt "a cat" --negative_prompt "dog" --steps 30
    std::vector<std::pair<std::string, std::string>> fields;
    std::vector<Error> problems;
};

/// Prompts, one a line; empty lines and those that begin with '#' do not count.
std::vector<PromptLine> readPromptList(std::string_view text);

/// Whether the text is one picture's settings as A1111 saves them beside it ("Steps: 20, Sampler:
/// …" in a line of its own).
bool looksLikeInfotext(std::string_view text);

}  // namespace gouache
