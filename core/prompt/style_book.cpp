#include "core/prompt/style_book.h"

#include <algorithm>
#include <span>
#include <system_error>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/base/paths.h"
#include "core/base/read_file.h"
#include "core/base/utf8.h"

namespace gouache {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestFile = 16U << 20U;
constexpr std::size_t kMostStyles = 5'000;
constexpr std::string_view kPlace = "{prompt}";

using Row = std::vector<std::string>;

/// The rows of a CSV text; none where a quoted field does not end.
Result<std::vector<Row>> rowsOf(std::string_view text) {
    std::vector<Row> rows;
    Row row;
    std::string field;
    bool quoted = false;
    bool started = false;
    const auto endField = [&] { row.push_back(std::exchange(field, {})); };
    const auto endRow = [&] {
        if (started) {
            endField();
            rows.push_back(std::exchange(row, {}));
        }
        started = false;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c != '"') {
                field += c;
            } else if (i + 1 < text.size() && text[i + 1] == '"') {
                field += '"';
                ++i;
            } else {
                quoted = false;
            }
        } else if (c == '"' && field.empty()) {
            quoted = started = true;
        } else if (c == ',') {
            started = true;
            endField();
        } else if (c == '\n') {
            endRow();
        } else if (c != '\r') {
            started = true;
            field += c;
        }
    }
    if (quoted) {
        return makeError(ErrorCode::InvalidRequest, "the file of styles ends within a quotation");
    }
    endRow();
    return rows;
}

std::string quotedField(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        return text;
    }
    std::string result = "\"";
    for (const char c : text) {
        result += c == '"' ? "\"\"" : std::string(1, c);
    }
    return result + '"';
}

}  // namespace

fs::path styleFile() {
    return configFolder() / "styles.csv";
}

Result<std::vector<PromptStyle>> loadStyles(const fs::path& file) {
    std::vector<PromptStyle> styles;
    const auto content = readFile(file, kLargestFile);
    if (!content.ok()) {
        if (content.error().code == ErrorCode::FileNotFound) {
            return styles;
        }
        return content.error();
    }
    std::string text = sanitizedUtf8(*content);
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.erase(0, 3);
    }
    GOUACHE_TRY(const std::vector<Row> rows, rowsOf(text));
    if (rows.empty()) {
        return styles;
    }
    const auto column = [&rows](std::string_view title) {
        const auto found = std::find(rows.front().begin(), rows.front().end(), title);
        return static_cast<std::size_t>(found - rows.front().begin());
    };
    const std::size_t name = column("name");
    const std::size_t prompt = std::min(column("prompt"), column("text"));
    const std::size_t negative = column("negative_prompt");
    if (name == rows.front().size()) {
        return makeError(ErrorCode::InvalidRequest,
                         "the file of styles has no column called “name”");
    }
    const auto cell = [](const Row& row, std::size_t at) {
        return at < row.size() ? row[at] : std::string();
    };
    for (std::size_t i = 1; i < rows.size() && styles.size() < kMostStyles; ++i) {
        PromptStyle style{std::string(trimmed(cell(rows[i], name))), cell(rows[i], prompt),
                          cell(rows[i], negative)};
        const bool known = std::any_of(styles.begin(), styles.end(), [&](const PromptStyle& other) {
            return other.name == style.name;
        });
        // A1111 divides its list with lines that hold nothing but a name.
        const bool divider = style.prompt.empty() && style.negativePrompt.empty();
        if (!style.name.empty() && !known && !divider) {
            styles.push_back(std::move(style));
        }
    }
    return styles;
}

Result<void> saveStyles(const fs::path& file, const std::vector<PromptStyle>& styles) {
    std::string text = "name,prompt,negative_prompt\n";
    for (const PromptStyle& style : styles) {
        text += quotedField(style.name) + ',' + quotedField(style.prompt) + ',' +
                quotedField(style.negativePrompt) + '\n';
    }
    std::error_code ignored;
    fs::create_directories(file.parent_path(), ignored);
    return writeFileAtomically(file, std::as_bytes(std::span(text)));
}

std::string withStyle(std::string_view prompt, std::string_view part) {
    part = trimmed(part);
    prompt = trimmed(prompt);
    if (const std::size_t place = part.find(kPlace); place != std::string_view::npos) {
        return std::string(part.substr(0, place)) + std::string(prompt) +
               std::string(part.substr(place + kPlace.size()));
    }
    if (part.empty() || prompt.empty()) {
        return std::string(part.empty() ? prompt : part);
    }
    return std::string(prompt) + (prompt.ends_with(',') ? " " : ", ") + std::string(part);
}

}  // namespace gouache
