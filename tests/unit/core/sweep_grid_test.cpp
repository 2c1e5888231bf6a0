#include "core/batch/sweep_grid.h"

#include <gtest/gtest.h>

#include <map>

#include "core/batch/grid_text.h"

namespace gouache {
namespace {

using detail::GridText;

ImagePtr square(int side, std::uint8_t red, std::uint8_t green) {
    Image image({side, side}, PixelFormat::Rgb8);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            image.pixel(x, y)[0] = red;
            image.pixel(x, y)[1] = green;
        }
    }
    return std::make_shared<const Image>(std::move(image));
}

int darkPixels(const Image& image, const PixelRect& where) {
    int count = 0;
    for (int y = where.y; y < where.bottom(); ++y) {
        for (int x = where.x; x < where.right(); ++x) {
            count += image.pixel(x, y)[0] < 100 && image.pixel(x, y)[2] < 100 ? 1 : 0;
        }
    }
    return count;
}

/// Where the pixels of a colour are.
PixelRect boxOf(const Image& image, std::uint8_t red, std::uint8_t green) {
    PixelRect box;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const std::uint8_t* pixel = image.pixel(x, y);
            if (pixel[0] == red && pixel[1] == green && pixel[2] == 0) {
                box = united(box, {x, y, 1, 1});
            }
        }
    }
    return box;
}

TEST(SweepGrid, PutsEachPictureInItsPlaceUnderItsLabels) {
    const GridPlan plan{
        {"steps", {"10", "20", "30"}}, {"cfg", {"4", "8"}}, {"a cat 红苹果", "two"}};
    const auto sheet = drawSweepGrid(plan, 0, [](int column, int row) {
        return square(200, static_cast<std::uint8_t>(40 * column + 10),
                      static_cast<std::uint8_t>(60 * row + 20));
    });
    ASSERT_TRUE(sheet.ok()) << englishSentence(sheet.error());
    PixelRect before;
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < 3; ++column) {
            const PixelRect box = boxOf(*sheet, static_cast<std::uint8_t>(40 * column + 10),
                                        static_cast<std::uint8_t>(60 * row + 20));
            EXPECT_EQ(box.size(), (PixelSize{200, 200}));
            if (column > 0) {
                EXPECT_GT(box.x, before.right());
                EXPECT_EQ(box.y, before.y);
            }
            if (row == 0) {
                // Its label stands above it, under the title.
                EXPECT_GT(darkPixels(*sheet, {box.x, box.y - 30, 200, 30}), 20);
            }
            if (column == 0) {
                EXPECT_GT(darkPixels(*sheet, {0, box.y, box.x, 200}), 10);
            }
            before = box;
        }
    }
    EXPECT_GT(darkPixels(*sheet, {0, 0, sheet->width(), 24}), 40);
}

TEST(SweepGrid, LeavesABoxWhereAPictureIsMissing) {
    const GridPlan plan{{"steps", {"1", "2"}}, {}, {""}};
    const auto sheet = drawSweepGrid(
        plan, 0, [](int column, int) { return column == 0 ? square(100, 9, 9) : nullptr; });
    ASSERT_TRUE(sheet.ok());
    const PixelRect made = boxOf(*sheet, 9, 9);
    int grey = 0;
    for (int x = made.right(); x < sheet->width(); ++x) {
        grey += sheet->pixel(x, made.y + 30)[0] == 0xDC ? 1 : 0;
    }
    EXPECT_GT(grey, 80);
}

TEST(SweepGrid, StaysWithinBounds) {
    GridPlan plan{{"seed", {}}, {"cfg", {}}, {"large"}};
    for (int i = 0; i < 12; ++i) {
        plan.columns.values.push_back(std::to_string(i));
    }
    plan.rows.values = {"1", "2", "3"};
    const ImagePtr picture = square(2048, 1, 2);
    const auto sheet = drawSweepGrid(plan, 0, [&](int, int) { return picture; });
    ASSERT_TRUE(sheet.ok());
    EXPECT_LE(sheet->width(), 16'384);
    EXPECT_LE(sheet->height(), 16'384);
    EXPECT_LE(sheet->size().area(), 110'000'000);
    EXPECT_FALSE(drawSweepGrid(plan, 1, [&](int, int) { return picture; }).ok());
    EXPECT_FALSE(drawSweepGrid({}, 0, [&](int, int) { return picture; }).ok());
}

TEST(SweepGrid, KeepsTheShapeOfPicturesOfOtherSizes) {
    const GridPlan plan{{"size", {"a", "b"}}, {}, {"x"}};
    const auto sheet = drawSweepGrid(plan, 0, [](int column, int) {
        return column == 0 ? square(300, 7, 7) : square(100, 8, 8);
    });
    ASSERT_TRUE(sheet.ok());
    EXPECT_EQ(boxOf(*sheet, 7, 7).size(), (PixelSize{300, 300}));
    EXPECT_EQ(boxOf(*sheet, 8, 8).size(), (PixelSize{100, 100}));
}

TEST(SweepGrid, RefusesPlansThatAreNone) {
    for (
        const char* text :
        {"", "[]", "{}", "{\"version\":2}",
         R"({"version":1,"columns":{"field":"a","values":[]},"rows":{"values":[]},"sheets":["x"]})",
         R"({"version":1,"columns":{"field":"a","values":[1]},"rows":{"values":[]},"sheets":["x"]})",
         R"({"version":1,"columns":{"field":"a","values":["1"]},"rows":{"values":[]},"sheets":[]})"}) {
        EXPECT_FALSE(gridPlanFromJson(text).ok()) << text;
    }
    for (const char* text :
         {"", "1", "1/2", "1/2/", "1/2/3/", "1/2/3x", "-1/0/0", "1/2/99999999999"}) {
        EXPECT_FALSE(gridCellFromText(text).has_value()) << text;
    }
}

TEST(GridText, BreaksLinesAndShortens) {
    const auto text = *GridText::open(20);
    const int width = text->widthOf("a long label");
    EXPECT_GT(width, 40);
    EXPECT_EQ(text->lines("a long label", width, 3), (std::vector<std::string>{"a long label"}));
    EXPECT_EQ(text->lines("a long label", width - 1, 3),
              (std::vector<std::string>{"a long", "label"}));
    const auto cut = text->lines("a long label and much more of it", width, 1);
    ASSERT_EQ(cut.size(), 1U);
    EXPECT_TRUE(cut[0].ends_with("…"));
    EXPECT_LE(text->widthOf(cut[0]), width);
    const auto characters = text->lines("红苹果在蓝色背景上", text->widthOf("红苹果"), 5);
    EXPECT_EQ(characters, (std::vector<std::string>{"红苹果", "在蓝色", "背景上"}));
    EXPECT_TRUE(text->lines(" \n ", 100, 3).empty());
    EXPECT_EQ(text->lines("x", 0, 2).size(), 1U);
}

}  // namespace
}  // namespace gouache
