#include <charconv>
#include <cstddef>
#include <system_error>

#include "core/batch/sweep_grid.h"
#include "core/json/json.h"

namespace gouache {

namespace {

using nlohmann::json;

constexpr int kVersion = 1;
constexpr std::size_t kMostValues = 1'000;
constexpr std::size_t kMostSheets = 50'000;
constexpr std::uint64_t kLongestText = std::uint64_t{64} << 20U;

json axisToJson(const GridAxis& axis) {
    return {{"field", axis.field}, {"values", axis.values}};
}

std::optional<std::vector<std::string>> textsFrom(const json& object, const char* key,
                                                  std::size_t most) {
    const auto list = object.find(key);
    if (list == object.end() || !list->is_array() || list->size() > most) {
        return std::nullopt;
    }
    std::vector<std::string> texts;
    for (const json& text : *list) {
        if (!text.is_string()) {
            return std::nullopt;
        }
        texts.push_back(text.get<std::string>());
    }
    return texts;
}

std::optional<GridAxis> axisFrom(const json& object, const char* key) {
    const auto axis = object.find(key);
    if (axis == object.end() || !axis->is_object()) {
        return std::nullopt;
    }
    auto values = textsFrom(*axis, "values", kMostValues);
    if (!values) {
        return std::nullopt;
    }
    return GridAxis{textField(*axis, "field").value_or(""), std::move(*values)};
}

}  // namespace

std::string gridPlanToJson(const GridPlan& plan) {
    return jsonText({{"version", kVersion},
                     {"columns", axisToJson(plan.columns)},
                     {"rows", axisToJson(plan.rows)},
                     {"sheets", plan.sheets}});
}

Result<GridPlan> gridPlanFromJson(std::string_view text) {
    GOUACHE_TRY(const json object, parseJson(text, kLongestText));
    if (!object.is_object()) {
        return makeError(ErrorCode::InvalidRequest, "it is no plan of a grid");
    }
    const auto version = integerField(object, "version", 1, kVersion);
    auto columns = axisFrom(object, "columns");
    auto rows = axisFrom(object, "rows");
    auto sheets = textsFrom(object, "sheets", kMostSheets);
    if (!version || !columns || columns->values.empty() || !rows || !sheets || sheets->empty()) {
        return makeError(ErrorCode::InvalidRequest, "it is no plan of a grid");
    }
    return GridPlan{std::move(*columns), std::move(*rows), std::move(*sheets)};
}

std::string gridCellText(const GridCell& cell) {
    return std::to_string(cell.sheet) + '/' + std::to_string(cell.column) + '/' +
           std::to_string(cell.row);
}

std::optional<GridCell> gridCellFromText(std::string_view text) {
    int numbers[3] = {};
    const char* at = text.data();
    const char* const end = text.data() + text.size();
    for (int i = 0; i < 3; ++i) {
        const auto [next, error] = std::from_chars(at, end, numbers[i]);
        const bool last = i == 2;
        if (error != std::errc() || numbers[i] < 0 || (last ? next != end : next == end) ||
            (!last && *next != '/')) {
            return std::nullopt;
        }
        at = next + 1;
    }
    return GridCell{numbers[0], numbers[1], numbers[2]};
}

}  // namespace gouache
