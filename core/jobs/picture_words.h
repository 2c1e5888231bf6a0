#pragma once

#include <string>
#include <string_view>

namespace gouache {

/// A prompt as the full-text index keeps it: every Chinese, Japanese or Korean character a word of
/// its own, since those languages put no spaces between words.
std::string wordsForIndex(std::string_view text);

/// FTS5's query for the pictures whose prompt has all words of `text`, by their beginnings;
/// characters that follow each other in such languages as a phrase. Quotes, operators and
/// punctuation are plain text. Empty where there is no word.
std::string queryForIndex(std::string_view text);

}  // namespace gouache
