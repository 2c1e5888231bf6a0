#include "core/prompt/choice_syntax.h"

#include <algorithm>
#include <charconv>
#include <system_error>

#include "core/base/utf8.h"

namespace gouache::detail {

namespace {

bool isNameCharacter(char c) {
    return c != '\n' && c != ',' && c != '{' && c != '}' && c != '|' && c != '<' && c != '>';
}

/// A whole number before `mark` at the front of `text`, which is taken off.
std::optional<std::uint64_t> takeNumber(std::string_view& text, std::string_view mark) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos || at == 0) {
        return std::nullopt;
    }
    std::uint64_t value = 0;
    const std::string_view digits = trimmed(text.substr(0, at));
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value > 1'000) {
        return std::nullopt;
    }
    text.remove_prefix(at + mark.size());
    return value;
}

}  // namespace

std::optional<std::size_t> wildcardLength(std::string_view text, std::size_t at) {
    if (!text.substr(at).starts_with(kWildcardMark)) {
        return std::nullopt;
    }
    const std::size_t begin = at + kWildcardMark.size();
    const std::size_t end = text.find(kWildcardMark, begin);
    if (end == std::string_view::npos || end == begin) {
        return std::nullopt;
    }
    const std::string_view name = text.substr(begin, end - begin);
    return std::all_of(name.begin(), name.end(), isNameCharacter)
               ? std::optional(end + kWildcardMark.size() - at)
               : std::nullopt;
}

std::optional<std::size_t> braceEnd(std::string_view text, std::size_t at) {
    int depth = 0;
    for (std::size_t i = at; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == '{') {
            ++depth;
        } else if (text[i] == '}' && --depth == 0) {
            return i + 1;
        }
    }
    return std::nullopt;
}

Choices choicesIn(std::string_view inner) {
    Choices found;
    found.wanted = takeNumber(inner, "$$").value_or(1);
    const auto add = [&found](std::string_view choice) {
        const std::uint64_t weight = takeNumber(choice, "::").value_or(1);
        found.choices.push_back({choice, weight});
    };
    int depth = 0;
    std::size_t from = 0;
    for (std::size_t i = 0; i < inner.size(); ++i) {
        if (inner[i] == '\\') {
            ++i;
        } else if (inner[i] == '{') {
            ++depth;
        } else if (inner[i] == '}') {
            --depth;
        } else if (inner[i] == '|' && depth == 0) {
            add(inner.substr(from, i - from));
            from = i + 1;
        }
    }
    add(inner.substr(from));
    return found;
}

}  // namespace gouache::detail
