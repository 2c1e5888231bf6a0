#include "core/text/unicode.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include "core/text/unicode_tables.h"

namespace gouache::unicode {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

// Hangul syllables compose by arithmetic (The Unicode Standard, section 3.12).
constexpr char32_t kSyllables = 0xAC00;
constexpr char32_t kLeads = 0x1100;
constexpr char32_t kVowels = 0x1161;
constexpr char32_t kTails = 0x11A7;
constexpr char32_t kLeadCount = 19;
constexpr char32_t kVowelCount = 21;
constexpr char32_t kTailCount = 28;

/// The entry of a sorted table that may hold `character`: the last whose key is not above it.
template <typename Entry, typename Key>
const Entry* lookUp(std::span<const Entry> table, char32_t character, Key key) {
    const auto after =
        std::upper_bound(table.begin(), table.end(), character,
                         [&](char32_t value, const Entry& entry) { return value < key(entry); });
    return after == table.begin() ? nullptr : &*std::prev(after);
}

bool contains(std::span<const Range> table, char32_t character) {
    const Range* range = lookUp(table, character, [](const Range& r) { return r.first; });
    return range != nullptr && character <= range->last;
}

std::uint32_t combiningClass(char32_t character) {
    const Mark* mark = lookUp(marks(), character, [](const Mark& m) { return m.first; });
    return mark != nullptr && character <= mark->last ? mark->combiningClass : 0;
}

void appendDecomposed(std::u32string& text, char32_t character) {
    if (character >= kSyllables && character < kSyllables + kLeadCount * kVowelCount * kTailCount) {
        const char32_t index = character - kSyllables;
        text += kLeads + index / (kVowelCount * kTailCount);
        text += kVowels + index % (kVowelCount * kTailCount) / kTailCount;
        if (index % kTailCount != 0) {
            text += kTails + index % kTailCount;
        }
        return;
    }
    const Pair* pair = lookUp(pairs(), character, [](const Pair& p) { return p.composed; });
    if (pair != nullptr && pair->composed == character) {
        appendDecomposed(text, pair->first);
        appendDecomposed(text, pair->second);
        return;
    }
    const Singleton* single =
        lookUp(singletons(), character, [](const Singleton& s) { return s.composed; });
    if (single != nullptr && single->composed == character) {
        appendDecomposed(text, single->decomposed);
        return;
    }
    text += character;
}

/// Runs of marks in the order of their classes.
void reorderMarks(std::u32string& text) {
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && combiningClass(text[end]) != 0) {
            ++end;
        }
        std::stable_sort(
            text.begin() + static_cast<std::ptrdiff_t>(i),
            text.begin() + static_cast<std::ptrdiff_t>(end),
            [](char32_t a, char32_t b) { return combiningClass(a) < combiningClass(b); });
        i = end + 1;
    }
}

std::optional<char32_t> compose(char32_t first, char32_t second) {
    if (first >= kLeads && first < kLeads + kLeadCount && second >= kVowels &&
        second < kVowels + kVowelCount) {
        return kSyllables + ((first - kLeads) * kVowelCount + (second - kVowels)) * kTailCount;
    }
    if (first >= kSyllables && first < kSyllables + kLeadCount * kVowelCount * kTailCount &&
        (first - kSyllables) % kTailCount == 0 && second > kTails && second < kTails + kTailCount) {
        return first + (second - kTails);
    }
    static const auto kCompositions = [] {
        std::map<std::pair<char32_t, char32_t>, char32_t> map;
        const auto excluded = compositionExclusions();
        for (const Pair& pair : pairs()) {
            if (!std::binary_search(excluded.begin(), excluded.end(), pair.composed)) {
                map.emplace(std::pair(pair.first, pair.second), pair.composed);
            }
        }
        return map;
    }();
    const auto found = kCompositions.find({first, second});
    return found == kCompositions.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::u32string fromUtf8(std::string_view text) {
    std::u32string result;
    result.reserve(text.size());
    std::size_t i = 0;
    while (i < text.size()) {
        const auto lead = static_cast<unsigned char>(text[i]);
        std::size_t length = 1;
        char32_t value = lead;
        char32_t least = 0;
        if (lead >= 0x80) {
            length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
            least = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80;
            value = lead & (0x7FU >> length);
        }
        bool valid = lead < 0x80 || (lead >= 0xC2 && lead <= 0xF4 && i + length <= text.size());
        for (std::size_t k = 1; valid && k < length; ++k) {
            const auto byte = static_cast<unsigned char>(text[i + k]);
            valid = (byte & 0xC0U) == 0x80;
            value = (value << 6U) | (byte & 0x3FU);
        }
        valid =
            valid && value >= least && value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF);
        result += valid ? value : kReplacement;
        i += valid ? length : 1;
    }
    return result;
}

void appendUtf8(std::string& text, char32_t character) {
    const auto add = [&](char32_t byte) { text += static_cast<char>(byte); };
    if (character < 0x80) {
        add(character);
    } else if (character < 0x800) {
        add(0xC0U | (character >> 6U));
        add(0x80U | (character & 0x3FU));
    } else if (character < 0x10000) {
        add(0xE0U | (character >> 12U));
        add(0x80U | ((character >> 6U) & 0x3FU));
        add(0x80U | (character & 0x3FU));
    } else {
        add(0xF0U | (character >> 18U));
        add(0x80U | ((character >> 12U) & 0x3FU));
        add(0x80U | ((character >> 6U) & 0x3FU));
        add(0x80U | (character & 0x3FU));
    }
}

std::u32string composed(std::u32string_view text) {
    std::u32string source;
    source.reserve(text.size());
    for (const char32_t character : text) {
        appendDecomposed(source, character);
    }
    reorderMarks(source);

    std::u32string result;
    result.reserve(source.size());
    std::optional<std::size_t> starter;  ///< in result
    std::uint32_t lastClass = 0;         ///< of the character before, if it is behind the starter
    for (const char32_t character : source) {
        const std::uint32_t ownClass = combiningClass(character);
        // A mark is blocked from the starter by one of the same or a higher class between them.
        const bool adjacent = starter && *starter + 1 == result.size();
        if (starter && (adjacent || (lastClass != 0 && lastClass < ownClass))) {
            if (const auto joined = compose(result[*starter], character)) {
                result[*starter] = *joined;
                continue;
            }
        }
        if (ownClass == 0) {
            starter = result.size();
        }
        lastClass = ownClass;
        result += character;
    }
    return result;
}

std::u32string lowerCase(std::u32string_view text) {
    constexpr char32_t kCapitalDottedI = 0x130;
    std::u32string result;
    result.reserve(text.size());
    for (const char32_t character : text) {
        if (character == kCapitalDottedI) {
            result += U"i\u0307";
            continue;
        }
        const LowerCase* rule =
            lookUp(lowerCases(), character, [](const LowerCase& c) { return c.first; });
        const bool applies = rule != nullptr && character <= rule->last &&
                             (character - rule->first) % rule->stride == 0;
        result += applies ? static_cast<char32_t>(character + rule->offset) : character;
    }
    return result;
}

bool isLetter(char32_t character) {
    return contains(letters(), character);
}

bool isNumber(char32_t character) {
    return contains(numbers(), character);
}

bool isSpace(char32_t character) {
    return contains(spaces(), character);
}

}  // namespace gouache::unicode
