#pragma once

#include <string>
#include <string_view>

// The little of Unicode that a CLIP tokenizer needs, agreeing with the `tokenizers` library.

namespace gouache::unicode {

/// What is not UTF-8 becomes U+FFFD, one for each byte that starts no valid sequence.
std::u32string fromUtf8(std::string_view text);

void appendUtf8(std::string& text, char32_t character);

/// Normalization Form C. https://unicode.org/reports/tr15/
std::u32string composed(std::u32string_view text);

/// Character by character, without regard to context or language.
std::u32string lowerCase(std::u32string_view text);

bool isLetter(char32_t character);
bool isNumber(char32_t character);
bool isSpace(char32_t character);

}  // namespace gouache::unicode
