#include "core/text/emphasis.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <optional>

namespace gouache {

namespace {

constexpr double kStep = 1.1;
constexpr std::string_view kBreak = "BREAK";

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

/// Part of a word: letters, digits, '_' and every byte of a character beyond ASCII.
bool isWord(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
}

/// ":1.2)" with blanks round the number: what comes before the closing bracket.
struct ExplicitWeight {
    double value;
    std::size_t length;  ///< of the whole text, bracket included
};

std::optional<ExplicitWeight> explicitWeight(std::string_view text) {
    std::size_t at = 1;
    while (at < text.size() && isSpace(text[at])) {
        ++at;
    }
    const bool plus = at < text.size() && text[at] == '+';
    at += plus ? 1 : 0;
    double value = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] =
        std::from_chars(text.data() + at, end, value, std::chars_format::fixed);
    if (error != std::errc() || !std::isfinite(value) || (plus && text[at] == '-')) {
        return std::nullopt;
    }
    at = static_cast<std::size_t>(stop - text.data());
    while (at < text.size() && isSpace(text[at])) {
        ++at;
    }
    if (at == text.size() || text[at] != ')') {
        return std::nullopt;
    }
    return ExplicitWeight{value, at + 1};
}

/// Where BREAK stands in `text` as a word of its own, at or after `from`; npos if nowhere.
std::size_t findBreak(std::string_view text, std::size_t from) {
    for (std::size_t at = text.find(kBreak, from); at != std::string_view::npos;
         at = text.find(kBreak, at + 1)) {
        const std::size_t end = at + kBreak.size();
        if ((at == 0 || !isWord(text[at - 1])) && (end == text.size() || !isWord(text[end]))) {
            return at;
        }
    }
    return std::string_view::npos;
}

class Parser {
  public:
    std::vector<WeightedText> parse(std::string_view prompt) {
        std::size_t at = 0;
        while (at < prompt.size()) {
            at += step(prompt.substr(at));
        }
        for (const std::size_t start : round_) {
            multiply(start, kStep);
        }
        for (const std::size_t start : square_) {
            multiply(start, 1 / kStep);
        }
        return merged();
    }

  private:
    /// Reads one element from the front of `rest`; returns its length.
    std::size_t step(std::string_view rest) {
        const char c = rest.front();
        if (c == '\\') {
            // Escapes a bracket or another backslash; else it stands for nothing.
            const bool escapes =
                rest.size() > 1 && std::string_view("()[]\\").find(rest[1]) != std::string::npos;
            parts_.push_back({std::string(rest.substr(1, escapes ? 1 : 0)), 1, false});
            return escapes ? 2 : 1;
        }
        if (c == '(') {
            round_.push_back(parts_.size());
            return 1;
        }
        if (c == '[') {
            square_.push_back(parts_.size());
            return 1;
        }
        if (c == ':') {
            const auto weight = explicitWeight(rest);
            if (weight && !round_.empty()) {
                multiply(take(round_), weight->value);
                return weight->length;
            }
        }
        if (c == ')' && !round_.empty()) {
            multiply(take(round_), kStep);
            return 1;
        }
        if (c == ']' && !square_.empty()) {
            multiply(take(square_), 1 / kStep);
            return 1;
        }
        const std::size_t length =
            std::max<std::size_t>(1, std::min(rest.find_first_of("\\()[]:"), rest.size()));
        addText(rest.substr(0, length));
        return length;
    }

    void addText(std::string_view text) {
        std::size_t from = 0;
        for (std::size_t at = findBreak(text, 0); at != std::string_view::npos;
             at = findBreak(text, from)) {
            std::size_t end = at;
            while (end > from && isSpace(text[end - 1])) {
                --end;
            }
            parts_.push_back({std::string(text.substr(from, end - from)), 1, false});
            parts_.push_back({"", 1, true});
            from = at + kBreak.size();
            while (from < text.size() && isSpace(text[from])) {
                ++from;
            }
        }
        parts_.push_back({std::string(text.substr(from)), 1, false});
    }

    static std::size_t take(std::vector<std::size_t>& stack) {
        const std::size_t top = stack.back();
        stack.pop_back();
        return top;
    }

    void multiply(std::size_t start, double factor) {
        for (std::size_t i = start; i < parts_.size(); ++i) {
            if (!parts_[i].chunkBreak) {
                parts_[i].weight *= factor;
            }
        }
    }

    /// Neighbours of the same weight as one, empty texts left out.
    std::vector<WeightedText> merged() const {
        std::vector<WeightedText> result;
        for (const WeightedText& part : parts_) {
            if (part.text.empty() && !part.chunkBreak) {
                continue;
            }
            if (!result.empty() && !part.chunkBreak && !result.back().chunkBreak &&
                result.back().weight == part.weight) {
                result.back().text += part.text;
            } else {
                result.push_back(part);
            }
        }
        return result;
    }

    std::vector<WeightedText> parts_;
    std::vector<std::size_t> round_;   ///< parts_.size() at each open '('
    std::vector<std::size_t> square_;  ///< the same for '['
};

}  // namespace

std::vector<WeightedText> parseEmphasis(std::string_view prompt) {
    return Parser().parse(prompt);
}

}  // namespace gouache
