#include "core/batch/table_columns.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "core/base/csv.h"
#include "core/base/utf8.h"
#include "core/batch/draft_field.h"

namespace gouache {

namespace {

constexpr std::array kSeparators{',', ';', '\t', '|'};

/// Columns beyond the fields of a draft, with their other names.
constexpr std::pair<std::string_view, std::string_view> kOwnColumns[] = {
    {"image", ",picture,file,input,path,photo_or_image,图片,图像,文件,"},
    {"init", ",init_image,source,source_image,input_image,原图,底图,"},
    {"mask", ",mask_image,蒙版,遮罩,"},
    {"control", ",control_image,控制图,控制图片,"},
    {"photo", ",product_photo,product_image,商品图,产品图,商品图片,"},
    {"photo_mask", ",product_mask,商品蒙版,"},
    {"name", ",output,output_name,filename,file_name,title,名称,文件名,输出名,输出,"},
    {"product", ",product_name,商品,产品,商品名,商品名称,产品名称,"},
    {"scene", ",scene_prompt,场景,"},
    {"count", ",number,n,batch_count,n_iter,数量,张数,"}};

std::optional<std::string> columnNamed(std::string_view title) {
    const std::string wanted = normalisedFieldName(title);
    for (const auto& [name, aliases] : kOwnColumns) {
        if (wanted == name || (!wanted.empty() && wanted.find(',') == std::string::npos &&
                               aliases.find(',' + wanted + ',') != std::string_view::npos)) {
            return std::string(name);
        }
    }
    return draftFieldNamed(title);
}

std::string knownColumns() {
    std::string names;
    for (const auto& [name, aliases] : kOwnColumns) {
        names += (names.empty() ? "" : ", ") + std::string(name);
    }
    for (const std::string_view field : draftFields()) {
        names += ", " + std::string(field);
    }
    return names;
}

std::string_view firstLine(std::string_view text) {
    return text.substr(0, text.find_first_of("\r\n"));
}

std::size_t knownIn(std::string_view line, char separator) {
    const auto records = csvRecords(line, separator);
    if (!records.ok() || records->empty()) {
        return 0;
    }
    const auto& cells = records->front().cells;
    return static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), [](const auto& cell) {
        return columnNamed(cell).has_value();
    }));
}

char separatorOf(std::string_view heading) {
    return *std::max_element(kSeparators.begin(), kSeparators.end(), [&](char a, char b) {
        return knownIn(heading, a) < knownIn(heading, b);
    });
}

TableRow rowFrom(CsvRecord& record, const std::vector<std::optional<std::string>>& columns) {
    TableRow row;
    row.line = record.line;
    while (!record.cells.empty() && trimmed(record.cells.back()).empty()) {
        record.cells.pop_back();
    }
    if (record.cells.size() > columns.size()) {
        row.problems.push_back(makeError(ErrorCode::TooManyCells,
                                         std::to_string(record.cells.size()),
                                         std::to_string(columns.size())));
        return row;
    }
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
        const std::string_view cell = trimmed(record.cells[i]);
        if (columns[i] && !cell.empty()) {
            row.cells.emplace(*columns[i], cell);
        }
    }
    return row;
}

}  // namespace

Result<BatchTable> readBatchTable(std::string_view text, std::string_view name) {
    std::optional<char> separator;
    int linesBefore = 0;
    if (const std::string line = asciiLower(firstLine(text));
        line.starts_with("sep=") && line.size() == 5) {
        separator = line[4];
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
        linesBefore = 1;
    }
    GOUACHE_TRY(std::vector<CsvRecord> records,
                csvRecords(text, separator.value_or(separatorOf(firstLine(text)))));
    std::erase_if(records, [](const CsvRecord& record) {
        return std::all_of(record.cells.begin(), record.cells.end(),
                           [](const std::string& cell) { return trimmed(cell).empty(); });
    });
    BatchTable table;
    std::vector<std::optional<std::string>> columns;
    std::size_t known = 0;
    for (const std::string& title :
         records.empty() ? std::vector<std::string>() : records.front().cells) {
        auto column = columnNamed(title);
        // Of two columns with one name the first counts.
        const bool repeated =
            column && std::find(columns.begin(), columns.end(), column) != columns.end();
        if (repeated || (!column && !trimmed(title).empty())) {
            table.problems.push_back(makeError(ErrorCode::UnknownColumn, title, knownColumns()));
            column.reset();
        }
        known += column ? 1 : 0;
        columns.push_back(std::move(column));
    }
    if (known == 0) {
        return makeError(ErrorCode::NoKnownColumn, name, knownColumns());
    }
    for (std::size_t i = 1; i < records.size(); ++i) {
        table.rows.push_back(rowFrom(records[i], columns));
        table.rows.back().line += linesBefore;
    }
    return table;
}

bool looksLikeTable(std::string_view text) {
    const std::string_view heading = firstLine(text);
    return heading.find('\t') != std::string_view::npos && knownIn(heading, '\t') >= 2;
}

}  // namespace gouache
