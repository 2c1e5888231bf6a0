#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gouache {

/// A word of a prompt, [begin, begin + text.size()) in bytes.
struct PromptWord {
    std::size_t begin;
    std::string text;
    bool operator==(const PromptWord&) const = default;
};

/// The words that can be spelt wrongly: of Latin letters, two at least, with apostrophes in them.
/// Not in "<lora:…>" and "__wildcard__", nor next to digits or underscores, nor words in capitals
/// (BREAK, 3D, HDR).
std::vector<PromptWord> wordsToSpell(std::string_view prompt);

}  // namespace gouache
