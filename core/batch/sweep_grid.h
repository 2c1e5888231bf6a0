#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/image/image.h"

namespace gouache {

/// A field that a sweep goes through, along one side of a grid.
struct GridAxis {
    std::string field;
    std::vector<std::string> values;
    bool operator==(const GridAxis&) const = default;
};

/// How the pictures of a sweep are put together: one sheet for each prompt, seed and value of the
/// sweeps beyond the second.
struct GridPlan {
    GridAxis columns;
    GridAxis rows;                    ///< without values: one row
    std::vector<std::string> sheets;  ///< what each says above its pictures
    int rowCount() const { return rows.values.empty() ? 1 : static_cast<int>(rows.values.size()); }
    bool operator==(const GridPlan&) const = default;
};

/// BatchRecord::gridPlan: one JSON object on one line.
std::string gridPlanToJson(const GridPlan& plan);
/// At most 1,000 values an axis and 50,000 sheets. InvalidRequest.
Result<GridPlan> gridPlanFromJson(std::string_view text);

/// A picture's place. JobDraft::gridCell: "sheet/column/row", from 0.
struct GridCell {
    int sheet = 0;
    int column = 0;
    int row = 0;
    bool operator==(const GridCell&) const = default;
};
std::string gridCellText(const GridCell& cell);
std::optional<GridCell> gridCellFromText(std::string_view text);

/// One sheet as Rgb8 on light grey, with its title, the values above the columns and beside the
/// rows. `picture` gives a cell's picture, or null where there is none, which leaves a crossed box.
/// The cells are as large as the first picture (the largest of the first row, where sizes are
/// swept), and smaller where the sheet would be larger than 16,384 a side or 100 megapixels.
/// GridTextMissing.
Result<Image> drawSweepGrid(const GridPlan& plan, int sheet,
                            const std::function<ImagePtr(int column, int row)>& picture);

}  // namespace gouache
