#include "core/prompt/prompt_words.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace gouache {

namespace {

bool isLatinLetter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
           (c >= 0xc0 && c <= 0x24f && c != 0xd7 && c != 0xf7);
}

bool isApostrophe(char32_t c) {
    return c == U'\'' || c == 0x2019;
}

/// Belongs to a name or number, which is no word: digits, underscores, other scripts' letters.
bool spoils(char32_t c) {
    return (c >= U'0' && c <= U'9') || c == U'_' || c == U'@' || c == U'#' || c == U'\\' ||
           c == U'/';
}

/// End of "<…>" or "__…__" that begins at `at`; `at` where there is none.
std::size_t skipped(std::string_view prompt, std::size_t at) {
    const bool tag = prompt[at] == '<';
    if (!tag && !prompt.substr(at).starts_with("__")) {
        return at;
    }
    const std::string_view close = tag ? ">" : "__";
    const std::size_t end = prompt.find(close, at + close.size());
    const std::size_t line = prompt.find('\n', at);
    return end == std::string_view::npos || line < end ? at : end + close.size();
}

bool inCapitals(std::string_view word) {
    return std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::vector<PromptWord> wordsToSpell(std::string_view prompt) {
    std::vector<PromptWord> words;
    bool spoilt = false;
    for (std::size_t at = 0; at < prompt.size();) {
        if (const std::size_t behind = skipped(prompt, at); behind > at) {
            at = behind;
            spoilt = false;
            continue;
        }
        const std::size_t begin = at;
        char32_t c = nextCodePoint(prompt, at);
        if (!isLatinLetter(c)) {
            spoilt = spoils(c);
            continue;
        }
        std::size_t end = at;
        std::size_t letters = 1;
        for (std::size_t next = at; next < prompt.size();) {
            c = nextCodePoint(prompt, next);
            if (!isLatinLetter(c) && !isApostrophe(c)) {
                break;
            }
            at = next;
            letters += isLatinLetter(c) ? 1 : 0;
            end = isLatinLetter(c) ? at : end;
        }
        std::size_t peek = at;
        const bool spoiltBehind = peek < prompt.size() && spoils(nextCodePoint(prompt, peek));
        const std::string_view word = prompt.substr(begin, end - begin);
        if (letters >= 2 && !spoilt && !spoiltBehind && !inCapitals(word)) {
            words.push_back({begin, std::string(word)});
        }
        spoilt = false;
    }
    return words;
}

}  // namespace gouache
