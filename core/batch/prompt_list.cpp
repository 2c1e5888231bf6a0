#include "core/batch/prompt_list.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "core/base/utf8.h"
#include "core/batch/draft_field.h"

namespace gouache {

namespace {

/// Words between blanks; quotes keep blanks, a backslash a quote.
std::vector<std::string> wordsOf(std::string_view line) {
    std::vector<std::string> words;
    std::optional<std::string> word;
    char quote = '\0';
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const bool escaped = c == '\\' && i + 1 < line.size() &&
                             (line[i + 1] == '"' || line[i + 1] == '\'' || line[i + 1] == '\\');
        if (escaped) {
            word = word.value_or("") + line[++i];
        } else if (quote != '\0') {
            if (c == quote) {
                quote = '\0';
            } else {
                *word += c;
            }
        } else if ((c == '"' || c == '\'') && (!word || word->empty())) {
            quote = c;
            word = word.value_or("");
        } else if (c == ' ' || c == '\t') {
            if (word) {
                words.push_back(std::move(*word));
                word.reset();
            }
        } else {
            word = word.value_or("") + c;
        }
    }
    if (word) {
        words.push_back(std::move(*word));
    }
    return words;
}

PromptLine optionsOf(std::string_view text) {
    PromptLine line;
    std::optional<std::string> field;
    std::string value;
    const auto end = [&] {
        if (field && *field == "prompt") {
            line.prompt = value;
        } else if (field && !field->empty()) {
            line.fields.emplace_back(*field, value);
        }
        value.clear();
    };
    for (const std::string& word : wordsOf(text)) {
        if (word.starts_with("--") && word.size() > 2) {
            end();
            field = draftFieldNamed(std::string_view(word).substr(2));
            if (!field) {
                std::string names;
                for (const std::string_view name : draftFields()) {
                    names += (names.empty() ? "" : ", ") + std::string(name);
                }
                line.problems.push_back(makeError(ErrorCode::UnknownName, "field", word, names));
            }
        } else {
            value += (value.empty() ? "" : " ") + word;
        }
    }
    end();
    return line;
}

}  // namespace

std::vector<PromptLine> readPromptList(std::string_view text) {
    std::vector<PromptLine> lines;
    for (int number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.starts_with('#')) {
            continue;
        }
        if (line.starts_with("--")) {
            lines.push_back(optionsOf(line));
        } else {
            lines.push_back({0, std::string(line), {}, {}});
        }
        lines.back().line = number;
    }
    return lines;
}

bool looksLikeInfotext(std::string_view text) {
    const std::size_t at = text.starts_with("Steps: ") ? 0 : text.find("\nSteps: ");
    return at != std::string_view::npos && text.find(", Seed: ", at) != std::string_view::npos &&
           text.find("\nSteps: ", at + 1) == std::string_view::npos;
}

}  // namespace gouache
