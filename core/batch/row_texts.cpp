// Rows of tables and of lists of prompts.

#include <algorithm>
#include <cstdint>
#include <system_error>
#include <utility>

#include "core/base/paths.h"
#include "core/base/read_file.h"
#include "core/base/utf8.h"
#include "core/batch/draft_field.h"
#include "core/batch/prompt_list.h"
#include "core/batch/source_row.h"
#include "core/batch/table_columns.h"
#include "core/batch/text_encoding.h"
#include "core/generation/catalogue_name.h"
#include "core/generation/infotext.h"
#include "core/generation/request_limits.h"
#include "core/io/image_file.h"

namespace gouache::detail {

namespace {

namespace fs = std::filesystem;
using Cells = std::map<std::string, std::string, std::less<>>;
using PictureUse = BatchOptions::PictureUse;

constexpr std::uint64_t kLargestText = std::uint64_t{64} << 20U;

const std::string* cellOf(const Cells& cells, std::string_view column) {
    const auto found = cells.find(column);
    return found == cells.end() ? nullptr : &found->second;
}

/// Beside the table unless it is absolute; Windows' separators will do.
fs::path resolved(const std::string& cell, const fs::path& table) {
    const auto beside = [&table](const fs::path& path) {
        return path.is_absolute() ? path : table.parent_path() / path;
    };
    const fs::path path = beside(cell);
    std::string slashes = cell;
    std::replace(slashes.begin(), slashes.end(), '\\', '/');
    return !isFile(path) && isFile(beside(slashes)) ? beside(slashes) : path;
}

void nameResult(JobDraft& draft, const std::string& name) {
    const fs::path path(name);
    const bool extension = imageFileFormatOf(path).has_value();
    draft.output.name =
        extension ? name.substr(0, name.size() - path.extension().string().size()) : name;
    if (draft.output.pattern.empty()) {
        draft.output.pattern = "{name}" + (extension ? path.extension().string() : std::string());
    }
}

std::string shortened(const std::string& text) {
    constexpr std::size_t kLongest = 80;
    if (text.size() <= kLongest) {
        return text;
    }
    return text.substr(0, validUtf8Length(std::string_view(text).substr(0, kLongest))) + "…";
}

}  // namespace

Result<std::string> readText(const fs::path& file) {
    GOUACHE_TRY(const std::string bytes, readFile(file, kLargestText));
    return decodedText(bytes, file.filename().string());
}

bool RowReader::readTable(const fs::path& file, const std::string& text,
                          std::vector<SourceRow>& rows, const std::function<bool()>& go) {
    const auto add = [&](int line, std::optional<Error> problem) {
        SourceRow row = rowOfForm();
        row.row = {file, line, file.filename().string(), std::move(problem), 0};
        rows.push_back(std::move(row));
    };
    const auto table = readBatchTable(text, file.filename().string());
    if (!table.ok()) {
        add(0, table.error());
        return go();
    }
    for (const Error& problem : table->problems) {
        add(1, problem);
    }
    if (table->rows.empty()) {
        add(0, makeError(ErrorCode::NothingToQueue, file.filename().string()));
    }
    for (const TableRow& read : table->rows) {
        add(read.line, read.problems.empty() ? std::nullopt : std::optional(read.problems.front()));
        SourceRow& row = rows.back();
        if (!row.row.problem) {
            if (const auto done = fillFromCells(read.cells, row); !done.ok()) {
                row.row.problem = done.error();
            }
        }
        if (!go()) {
            return false;
        }
    }
    return true;
}

Result<void> RowReader::fillFromCells(const Cells& cells, SourceRow& row) {
    const fs::path& table = row.row.source;
    const auto pathIn = [&](std::string_view column) {
        const std::string* cell = cellOf(cells, column);
        return cell == nullptr ? fs::path() : resolved(*cell, table);
    };
    fs::path init = pathIn("init");
    fs::path photo = pathIn("photo");
    fs::path control = pathIn("control");
    if (const fs::path image = pathIn("image"); !image.empty()) {
        const bool product = options_.pictureUse == PictureUse::Product ||
                             (options_.pictureUse == PictureUse::Automatic && options_.product);
        fs::path& place = product                                      ? photo
                          : options_.pictureUse == PictureUse::Control ? control
                                                                       : init;
        place = place.empty() ? image : place;
    }
    const fs::path shown = !photo.empty() ? photo : !init.empty() ? init : control;
    if (!init.empty()) {
        GOUACHE_CHECK(useInit(init, pathIn("mask"), row));
    } else if (const fs::path mask = pathIn("mask"); !mask.empty()) {
        GOUACHE_CHECK(look_.factsOf(mask));
        row.draft.pictures.mask = mask.string();
    }
    if (!photo.empty()) {
        GOUACHE_CHECK(useProduct(photo, pathIn("photo_mask"), row));
    }
    if (!control.empty()) {
        GOUACHE_CHECK(useControl(control, row));
    }
    for (const auto& [column, value] : cells) {
        if (std::find(draftFields().begin(), draftFields().end(), column) != draftFields().end() ||
            column.starts_with("lora:")) {
            GOUACHE_CHECK(setDraftField(row.draft, column, value));
        }
    }
    if (const PixelSize size = row.draft.size; photo.empty() && !shown.empty() && size.empty()) {
        GOUACHE_TRY(const PictureLook::Facts facts, look_.factsOf(shown));
        takeShape(facts.size, row);
    }
    if (const std::string* count = cellOf(cells, "count")) {
        GOUACHE_TRY(row.count, wholeNumberFrom("count", *count, 1, limits::kMostPictures));
    }
    if (const std::string* product = cellOf(cells, "product")) {
        row.product = *product;
    }
    if (const std::string* scene = cellOf(cells, "scene")) {
        row.scenes = {*scene};
    } else if (cells.contains("prompt")) {
        row.scenes = {row.draft.request.prompt};
    }
    if (!shown.empty()) {
        row.draft.output.name = shown.stem().string();
        row.draft.title = shown.filename().string();
    }
    if (const std::string* name = cellOf(cells, "name")) {
        nameResult(row.draft, *name);
        row.draft.title = *name;
    }
    row.row.title = shortened(row.draft.title.empty() ? row.draft.request.prompt : row.draft.title);
    return {};
}

bool RowReader::readPrompts(const fs::path& file, const std::string& text,
                            std::vector<SourceRow>& rows, const std::function<bool()>& go) {
    if (looksLikeInfotext(text)) {
        SourceRow row = rowOfForm();
        row.row = {file, 0, file.filename().string(), std::nullopt, 0};
        row.draft.request = requestFromInfotext(text).request;
        row.draft.request.controls.clear();  // their pictures are not here
        if (!isCatalogueName(row.draft.request.model)) {
            row.draft.request.model = options_.form.model;
        }
        std::erase_if(row.draft.request.loras,
                      [](const LoraUse& lora) { return !isCatalogueName(lora.name); });
        row.draft.pictures = {};
        row.draft.output.name = file.stem().string();
        row.draft.title = row.row.title;
        row.finalPrompt = true;
        rows.push_back(std::move(row));
        return go();
    }
    const std::vector<PromptLine> lines = readPromptList(text);
    if (lines.empty()) {
        SourceRow row = rowOfForm();
        row.row = {file, 0, file.filename().string(),
                   makeError(ErrorCode::NothingToQueue, file.filename().string()), 0};
        rows.push_back(std::move(row));
    }
    for (const PromptLine& line : lines) {
        SourceRow row = rowOfForm();
        row.row = {file, line.line, shortened(line.prompt), std::nullopt, 0};
        row.draft.request.prompt = line.prompt;
        if (!line.problems.empty()) {
            row.row.problem = line.problems.front();
        }
        for (const auto& [field, value] : line.fields) {
            const auto set = setDraftField(row.draft, field, value);
            if (!set.ok() && !row.row.problem) {
                row.row.problem = set.error();
            }
        }
        rows.push_back(std::move(row));
        if (!go()) {
            return false;
        }
    }
    return true;
}

}  // namespace gouache::detail
