#include "core/prompt/completion.h"

#include <algorithm>
#include <cstdio>

#include "core/base/utf8.h"

namespace gouache {

namespace {

constexpr std::string_view kLora = "<lora:";
constexpr std::string_view kWildcard = "__";

std::optional<CompletionSpan> loraAt(std::string_view line, std::size_t lineStart) {
    const std::size_t open = line.rfind('<');
    if (open == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view rest = line.substr(open);
    if (rest.find('>') != std::string_view::npos) {
        return std::nullopt;
    }
    if (asciiLower(rest.substr(0, kLora.size())) == kLora) {
        const std::string_view typed = rest.substr(kLora.size());
        // Behind the name the weight is typed.
        return typed.find(':') == std::string_view::npos
                   ? std::optional(
                         CompletionSpan{CompletionKind::Lora, lineStart + open, std::string(typed)})
                   : std::nullopt;
    }
    const std::string_view typed = rest.substr(1);
    const bool other = typed.find(':') != std::string_view::npos || typed.starts_with(' ');
    if (other) {
        return std::nullopt;
    }
    // "<lo" may become "<lora:" or be the start of a name.
    return CompletionSpan{CompletionKind::Lora, lineStart + open,
                          kLora.substr(1).starts_with(asciiLower(typed)) ? "" : std::string(typed)};
}

std::optional<CompletionSpan> wildcardAt(std::string_view line, std::size_t lineStart) {
    std::size_t open = std::string_view::npos;
    for (std::size_t at = line.find(kWildcard); at != std::string_view::npos;
         at = line.find(kWildcard, at + kWildcard.size())) {
        open = open == std::string_view::npos ? at : std::string_view::npos;
    }
    if (open == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view typed = line.substr(open + kWildcard.size());
    const bool name = std::none_of(typed.begin(), typed.end(),
                                   [](char c) { return c == ' ' || c == ',' || c == '\t'; });
    return name ? std::optional(CompletionSpan{CompletionKind::Wildcard, lineStart + open,
                                               std::string(typed)})
                : std::nullopt;
}

}  // namespace

std::optional<CompletionSpan> completionAt(std::string_view prompt, std::size_t cursor) {
    const std::string_view before = prompt.substr(0, cursor);
    const std::size_t lineStart = before.rfind('\n') + 1;
    const std::string_view line = before.substr(lineStart);
    if (auto lora = loraAt(line, lineStart)) {
        return lora;
    }
    return wildcardAt(line, lineStart);
}

std::string completionText(CompletionKind kind, std::string_view name, double weight) {
    if (kind == CompletionKind::Wildcard) {
        return std::string(kWildcard) + std::string(name) + std::string(kWildcard);
    }
    char text[32];
    std::snprintf(text, sizeof text, "%.2g", weight);
    return std::string(kLora) + std::string(name) + ":" + text + ">";
}

}  // namespace gouache
