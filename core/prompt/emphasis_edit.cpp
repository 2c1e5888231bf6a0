#include "core/prompt/emphasis_edit.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <vector>

#include "core/base/utf8.h"

namespace gouache {

namespace {

constexpr double kLeastWeight = 0.1;
constexpr double kMostWeight = 2.0;
constexpr double kMostLoraWeight = 2.0;

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Letters and digits of any script, and what stands within words.
bool isWordCharacter(char32_t c) {
    if (c < 0x80) {
        return std::isalnum(static_cast<int>(c)) != 0 || c == U'-' || c == U'_' || c == U'\'';
    }
    const bool punctuation = (c >= 0x80 && c <= 0xbf && c != 0xaa && c != 0xb5 && c != 0xba) ||
                             c == 0xd7 || c == 0xf7 || (c >= 0x2000 && c <= 0x206f) ||
                             (c >= 0x3000 && c <= 0x303f) || (c >= 0xff00 && c <= 0xff0f) ||
                             (c >= 0xff1a && c <= 0xff20) || (c >= 0xff3b && c <= 0xff40) ||
                             (c >= 0xff5b && c <= 0xff65);
    return !punctuation;
}

std::size_t characterBefore(std::string_view text, std::size_t at) {
    do {
        --at;
    } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xc0U) == 0x80U);
    return at;
}

/// "1.1", "0.85"; never an exponent.
std::string weightText(double weight) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", weight);
    std::string shown = text;
    if (shown.ends_with('0')) {
        shown.pop_back();
    }
    return shown;
}

double stepped(double weight, double step, double least, double most) {
    return std::clamp(std::round((weight + step) * 100) / 100, least, most);
}

/// A number that fills `text` but for blanks.
std::optional<double> number(std::string_view text) {
    text = trimmed(text);
    double value = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(value)
               ? std::optional(value)
               : std::nullopt;
}

/// "(inner:weight)".
struct Group {
    std::size_t open;   ///< of '('
    std::size_t colon;  ///< of the last ':' in it
    std::size_t close;  ///< of ')'
    double weight;
};

/// Every bracket pair with an explicit weight, inner ones first.
std::vector<Group> groupsIn(std::string_view prompt) {
    std::vector<Group> groups;
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < prompt.size(); ++i) {
        if (prompt[i] == '\\') {
            ++i;
        } else if (prompt[i] == '(') {
            open.push_back(i);
        } else if (prompt[i] == ')' && !open.empty()) {
            const std::size_t start = open.back();
            open.pop_back();
            const std::size_t colon = prompt.rfind(':', i);
            if (colon != std::string_view::npos && colon > start) {
                if (const auto weight = number(prompt.substr(colon + 1, i - colon - 1))) {
                    groups.push_back({start, colon, i, *weight});
                }
            }
        }
    }
    return groups;
}

EmphasisEdit regrouped(std::string_view prompt, const Group& group, double step) {
    const std::string inner(prompt.substr(group.open + 1, group.colon - group.open - 1));
    const double weight = stepped(group.weight, step, kLeastWeight, kMostWeight);
    const bool plain = std::abs(weight - 1) < 0.005;
    EmphasisEdit edit{group.open, group.close + 1, {}, 0, 0};
    edit.replacement = plain ? inner : "(" + inner + ":" + weightText(weight) + ")";
    edit.selectBegin = group.open + (plain ? 0 : 1);
    edit.selectEnd = edit.selectBegin + inner.size();
    return edit;
}

/// "<lora:name:weight…>" round [begin, end).
std::optional<EmphasisEdit> loraWeighted(std::string_view prompt, std::size_t begin,
                                         std::size_t end, double step) {
    const std::size_t open = begin == 0 ? (prompt.starts_with('<') ? 0 : std::string_view::npos)
                                        : prompt.rfind('<', begin == end ? begin - 1 : begin);
    if (open == std::string_view::npos || !prompt.substr(open).starts_with("<lora:")) {
        return std::nullopt;
    }
    const std::size_t close = prompt.find('>', open);
    if (close == std::string_view::npos || close + 1 < end || close < begin) {
        return std::nullopt;
    }
    const std::size_t name = open + 6;
    const std::size_t colon = std::min(prompt.find(':', name), close);
    std::size_t weightEnd = close;
    double weight = 1;
    if (colon < close) {
        weightEnd = std::min(prompt.find(':', colon + 1), close);
        const auto given = number(prompt.substr(colon + 1, weightEnd - colon - 1));
        if (!given) {
            return std::nullopt;
        }
        weight = *given;
    }
    EmphasisEdit edit{colon, weightEnd, {}, 0, 0};
    edit.replacement = ":" + weightText(stepped(weight, step, -kMostLoraWeight, kMostLoraWeight));
    edit.selectBegin = colon + 1;
    edit.selectEnd = colon + edit.replacement.size();
    return edit;
}

}  // namespace

std::optional<EmphasisEdit> weighted(std::string_view prompt, std::size_t begin, std::size_t end,
                                     double step) {
    const bool selected = begin != end;
    if (auto lora = loraWeighted(prompt, begin, end, step)) {
        return lora;
    }
    while (begin < end && isSpace(prompt[begin])) {
        ++begin;
    }
    while (end > begin && isSpace(prompt[end - 1])) {
        --end;
    }
    for (const Group& group : groupsIn(prompt)) {
        const bool exactly = (begin == group.open && end == group.close + 1) ||
                             (begin == group.open + 1 && end == group.colon);
        if (selected ? exactly : begin > group.open && begin <= group.close) {
            return regrouped(prompt, group, step);
        }
    }
    if (!selected) {
        while (begin > 0) {
            std::size_t at = characterBefore(prompt, begin);
            const std::size_t before = at;
            if (!isWordCharacter(nextCodePoint(prompt, at))) {
                break;
            }
            begin = before;
        }
        for (std::size_t at = end; at < prompt.size();) {
            if (!isWordCharacter(nextCodePoint(prompt, at))) {
                break;
            }
            end = at;
        }
    }
    if (begin == end) {
        return std::nullopt;
    }
    const double weight = stepped(1, step, kLeastWeight, kMostWeight);
    const std::string inner(prompt.substr(begin, end - begin));
    return EmphasisEdit{begin, end, "(" + inner + ":" + weightText(weight) + ")", begin + 1,
                        begin + 1 + inner.size()};
}

}  // namespace gouache
