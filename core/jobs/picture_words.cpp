#include "core/jobs/picture_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/utf8.h"

namespace gouache {

namespace {

struct CodePoints {
    char32_t first;
    char32_t last;
};
/// Blocks of writing without spaces: kana, bopomofo, Han with its extensions, Hangul, Thai … of
/// which single characters are good words.
constexpr std::array kUnspaced{
    CodePoints{0x0E00, 0x0E7F}, CodePoints{0x2E80, 0x2FDF}, CodePoints{0x3040, 0x31FF},
    CodePoints{0x3400, 0x4DBF}, CodePoints{0x4E00, 0x9FFF}, CodePoints{0xAC00, 0xD7AF},
    CodePoints{0xF900, 0xFAFF}, CodePoints{0xFF66, 0xFF9F}, CodePoints{0x20000, 0x323AF}};

bool isUnspaced(char32_t codePoint) {
    return std::ranges::any_of(kUnspaced, [&](const CodePoints& block) {
        return codePoint >= block.first && codePoint <= block.last;
    });
}

/// What FTS5's tokenizer takes for part of a word is letters, digits and what lies beyond ASCII.
bool isWordPart(char32_t codePoint) {
    if (codePoint >= 0x80) {
        // General and CJK punctuation, full-width forms of ASCII's.
        return !(codePoint >= 0x2000 && codePoint <= 0x206F) &&
               !(codePoint >= 0x3000 && codePoint <= 0x303F) &&
               !(codePoint >= 0xFF00 && codePoint <= 0xFF0F) &&
               !(codePoint >= 0xFF1A && codePoint <= 0xFF20) &&
               !(codePoint >= 0x80 && codePoint <= 0xBF);
    }
    const char c = static_cast<char>(codePoint);
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

std::string wordsForIndex(std::string_view text) {
    std::string words;
    words.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t codePoint = nextCodePoint(text, at);
        if (codePoint == 0) {
            words += ' ';
        } else if (isUnspaced(codePoint)) {
            words += ' ';
            appendUtf8(words, codePoint);
            words += ' ';
        } else {
            appendUtf8(words, codePoint);
        }
    }
    return words;
}

std::string queryForIndex(std::string_view text) {
    std::string query;
    std::string word;       // the phrase that is being gathered
    bool unspaced = false;  // and of which kind it is
    const auto close = [&] {
        if (!word.empty()) {
            query += query.empty() ? "\"" : " \"";
            query += word + (unspaced ? "\"" : "\"*");
            word.clear();
        }
    };
    for (std::size_t at = 0; at < text.size();) {
        const char32_t codePoint = nextCodePoint(text, at);
        if (!isWordPart(codePoint)) {
            close();
            continue;
        }
        const bool alone = isUnspaced(codePoint);
        if (alone != unspaced) {
            close();
        }
        unspaced = alone;
        if (alone && !word.empty()) {
            word += ' ';
        }
        appendUtf8(word, codePoint);
    }
    close();
    return query;
}

}  // namespace gouache
