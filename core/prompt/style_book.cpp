#include "core/prompt/style_book.h"

#include <algorithm>
#include <span>
#include <system_error>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/base/csv.h"
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
    GOUACHE_TRY(std::vector<CsvRecord> records, csvRecords(text));
    std::vector<Row> rows;
    for (CsvRecord& record : records) {
        rows.push_back(std::move(record.cells));
    }
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
    std::string text = "name,prompt,negative_prompt\r\n";
    for (const PromptStyle& style : styles) {
        text += csvLine(Row{style.name, style.prompt, style.negativePrompt});
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
