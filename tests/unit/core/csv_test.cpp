#include "core/base/csv.h"

#include <gtest/gtest.h>

namespace gouache {
namespace {

using Cells = std::vector<std::string>;

TEST(Csv, ReadsRfc4180) {
    const auto records =
        csvRecords("a,b\r\n\"x, \"\"y\"\"\",\"two\r\nlines\"\n\n,\r last,  \"q\",");
    ASSERT_TRUE(records.ok());
    EXPECT_EQ(*records, (std::vector<CsvRecord>{{1, {"a", "b"}},
                                                {2, {"x, \"y\"", "two\r\nlines"}},
                                                {5, {"", ""}},
                                                {6, {" last", "q", ""}}}));
    EXPECT_EQ(csvRecords("a;b,c", ';')->at(0).cells, (Cells{"a", "b,c"}));
    EXPECT_EQ(csvRecords("5\" of snow,\"\"\n")->at(0).cells, (Cells{"5\" of snow", ""}));
    EXPECT_TRUE(csvRecords("\n\r\n\r")->empty());
}

TEST(Csv, TellsWhereAQuoteStaysOpen) {
    const auto records = csvRecords("a\n\"b\nc\"\nd,\"e\nf\ng");
    ASSERT_FALSE(records.ok());
    EXPECT_EQ(records.error(), makeError(ErrorCode::QuoteNotClosed, "4"));
}

TEST(Csv, WritesWhatItReads) {
    EXPECT_EQ(csvLine(Cells{"a", "", "b, \"c\"\n"}), "a,,\"b, \"\"c\"\"\n\"\r\n");
    EXPECT_EQ(csvLine(Cells{""}), "\"\"\r\n");
    EXPECT_EQ(csvLine(Cells{"a;b", "c"}, ';'), "\"a;b\";c\r\n");
}

}  // namespace
}  // namespace gouache
