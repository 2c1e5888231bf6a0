#include "core/batch/sweep_grid.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/batch/grid_text.h"

namespace gouache {

namespace {

constexpr int kLargestSide = 16'384;
constexpr double kMostPixels = 100e6;
constexpr int kSmallestCell = 64;
constexpr int kMostLines = 3;
/// Light, and yet not white: pictures on white keep their edge.
constexpr std::uint8_t kGround = 0xEC;
constexpr std::uint8_t kMissing = 0xDC;
constexpr std::uint8_t kMissingLine = 0xAA;

/// Where everything stands; all in pixels.
struct Layout {
    int cellWidth = 0;
    int cellHeight = 0;
    int gap = 0;   ///< between cells, and round everything
    int left = 0;  ///< of the first column
    int top = 0;   ///< of the first row
    PixelSize whole;
};

PixelSize largestOf(const std::vector<ImagePtr>& pictures) {
    PixelSize size{0, 0};
    for (const ImagePtr& picture : pictures) {
        if (picture) {
            size = {std::max(size.width, picture->width()),
                    std::max(size.height, picture->height())};
        }
    }
    return size.empty() ? PixelSize{256, 256} : size;
}

std::string spaced(std::string text) {
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

/// `value` as a label says it: "light height 20".
std::string labelOf(const GridAxis& axis, std::size_t index) {
    const std::string& value = axis.values[index];
    return axis.field.empty() || axis.field == "prompt" || axis.field == "prompt_sr"
               ? value
               : spaced(axis.field) + " " + value;
}

Image scaledInto(const Image& picture, int width, int height) {
    const double scale = std::min(static_cast<double>(width) / picture.width(),
                                  static_cast<double>(height) / picture.height());
    const PixelSize size{
        std::max(1, static_cast<int>(std::lround(picture.width() * std::min(scale, 1.0)))),
        std::max(1, static_cast<int>(std::lround(picture.height() * std::min(scale, 1.0))))};
    Image rgb = converted(picture, PixelFormat::Rgb8);
    return size == picture.size() ? rgb : resized(rgb, size);
}

void place(Image& sheet, const Image& picture, int x, int y) {
    for (int row = 0; row < picture.height(); ++row) {
        std::copy_n(picture.row(row), picture.rowBytes(), sheet.pixel(x, y + row));
    }
}

/// A light box with its diagonals: a picture that was not made.
Image crossedBox(int width, int height) {
    Image box({width, height}, PixelFormat::Rgb8);
    std::fill(box.bytes().begin(), box.bytes().end(), kMissing);
    const int steps = std::max(width, height);
    for (int i = 0; i < steps; ++i) {
        const int x = static_cast<int>(std::int64_t{i} * width / steps);
        const int y = static_cast<int>(std::int64_t{i} * height / steps);
        for (const int mirrored : {x, width - 1 - x}) {
            std::fill_n(box.pixel(mirrored, y), 3, kMissingLine);
        }
    }
    return box;
}

class SheetDrawer {
  public:
    SheetDrawer(const GridPlan& plan, detail::GridText& text, PixelSize cell, int fontSize)
        : plan_(plan), text_(text) {
        layout_.cellWidth = cell.width;
        layout_.cellHeight = cell.height;
        layout_.gap = std::max(4, fontSize / 2);
    }

    Image empty(const std::string& title) {
        const int columns = static_cast<int>(plan_.columns.values.size());
        const int gap = layout_.gap;
        int rowLabels = 0;
        for (std::size_t i = 0; i < plan_.rows.values.size(); ++i) {
            rowLabels = std::max(rowLabels, text_.widthOf(labelOf(plan_.rows, i)));
        }
        rowLabels = std::min(rowLabels, std::max(layout_.cellWidth, 160));
        layout_.left = gap + (rowLabels > 0 ? rowLabels + gap : 0);
        layout_.whole.width = layout_.left + columns * (layout_.cellWidth + gap);
        const auto titleLines = text_.lines(title, layout_.whole.width - 2 * gap, kMostLines);
        std::size_t labelLines = 0;
        for (std::size_t i = 0; i < plan_.columns.values.size(); ++i) {
            labelLines = std::max(labelLines, columnLines(i).size());
        }
        const int labelsTop = gap + static_cast<int>(titleLines.size()) * text_.lineHeight() +
                              (titleLines.empty() ? 0 : gap);
        layout_.top = labelsTop + static_cast<int>(labelLines) * text_.lineHeight() + gap;
        layout_.whole.height = layout_.top + plan_.rowCount() * (layout_.cellHeight + gap);

        Image sheet(layout_.whole, PixelFormat::Rgb8);
        std::fill(sheet.bytes().begin(), sheet.bytes().end(), kGround);
        drawLines(sheet, titleLines, gap, gap, 0);
        for (std::size_t i = 0; i < plan_.columns.values.size(); ++i) {
            const auto lines = columnLines(i);
            const int below = static_cast<int>(labelLines - lines.size()) * text_.lineHeight();
            drawLines(sheet, lines, columnLeft(static_cast<int>(i)), labelsTop + below,
                      layout_.cellWidth);
        }
        for (std::size_t i = 0; i < plan_.rows.values.size(); ++i) {
            const auto lines = text_.lines(labelOf(plan_.rows, i), rowLabels, kMostLines + 2);
            const int height = static_cast<int>(lines.size()) * text_.lineHeight();
            drawLines(sheet, lines, gap,
                      rowTop(static_cast<int>(i)) + (layout_.cellHeight - height) / 2, 0);
        }
        return sheet;
    }

    void drawCell(Image& sheet, int column, int row, const ImagePtr& picture) const {
        const Image shown = picture && !picture->empty()
                                ? scaledInto(*picture, layout_.cellWidth, layout_.cellHeight)
                                : crossedBox(layout_.cellWidth, layout_.cellHeight);
        place(sheet, shown, columnLeft(column) + (layout_.cellWidth - shown.width()) / 2,
              rowTop(row) + (layout_.cellHeight - shown.height()) / 2);
    }

  private:
    int columnLeft(int column) const {
        return layout_.left + column * (layout_.cellWidth + layout_.gap);
    }
    int rowTop(int row) const { return layout_.top + row * (layout_.cellHeight + layout_.gap); }

    std::vector<std::string> columnLines(std::size_t column) {
        return text_.lines(labelOf(plan_.columns, column), layout_.cellWidth, kMostLines);
    }

    /// Centred in `width`; 0 = at x.
    void drawLines(Image& sheet, const std::vector<std::string>& lines, int x, int y, int width) {
        for (const std::string& line : lines) {
            const int indent = width > 0 ? std::max(0, (width - text_.widthOf(line)) / 2) : 0;
            text_.draw(sheet, x + indent, y, line);
            y += text_.lineHeight();
        }
    }

    const GridPlan& plan_;
    detail::GridText& text_;
    Layout layout_;
};

}  // namespace

Result<Image> drawSweepGrid(const GridPlan& plan, int sheet,
                            const std::function<ImagePtr(int column, int row)>& picture) {
    const int columns = static_cast<int>(plan.columns.values.size());
    if (columns == 0 || sheet < 0 || static_cast<std::size_t>(sheet) >= plan.sheets.size()) {
        return makeError(ErrorCode::InvalidRequest, "it is no plan of a grid");
    }
    std::vector<ImagePtr> firstRow;
    for (int column = 0; column < columns; ++column) {
        firstRow.push_back(picture(column, 0));
    }
    const PixelSize natural = largestOf(firstRow);
    const int rows = plan.rowCount();
    // A tenth of the sheet is left to labels and gaps.
    const double sides = std::min(0.9 * kLargestSide / (double{1} * natural.width * columns),
                                  0.9 * kLargestSide / (double{1} * natural.height * rows));
    const double pixels =
        std::sqrt(0.8 * kMostPixels / (static_cast<double>(natural.area()) * columns * rows));
    const double scale = std::min({1.0, sides, pixels});
    const PixelSize cell{
        std::max(kSmallestCell, static_cast<int>(std::lround(natural.width * scale))),
        std::max(kSmallestCell, static_cast<int>(std::lround(natural.height * scale)))};
    const int fontSize = std::clamp(std::min(cell.width, cell.height) / 16, 12, 48);
    GOUACHE_TRY(const auto text, detail::GridText::open(fontSize));
    SheetDrawer drawer(plan, *text, cell, fontSize);
    Image drawn = drawer.empty(plan.sheets[static_cast<std::size_t>(sheet)]);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            drawer.drawCell(
                drawn, column, row,
                row == 0 ? firstRow[static_cast<std::size_t>(column)] : picture(column, row));
        }
    }
    return drawn;
}

}  // namespace gouache
