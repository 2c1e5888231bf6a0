#include "core/base/money.h"

#include <gtest/gtest.h>

#include <limits>

namespace gouache {
namespace {

Money yuan(std::int64_t micros) {
    return {micros, "CNY"};
}

TEST(Money, ReadsAndWritesExactDecimals) {
    EXPECT_EQ(moneyFromText("16000", "cny")->micros, 16'000'000'000);
    EXPECT_EQ(moneyFromText(" 0.32 ", "CNY")->micros, 320'000);
    EXPECT_EQ(moneyFromText(".5", "EUR")->currency, "EUR");
    EXPECT_EQ(moneyFromText("7.", "EUR")->micros, 7'000'000);
    EXPECT_EQ(moneyFromText("-0.000001", "USD")->micros, -1);
    EXPECT_EQ(moneyFromText("9223372036854.775807", "CNY")->micros,
              std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ(amountText(yuan(320'000)), "0.32");
    EXPECT_EQ(amountText(yuan(12'000'001)), "12.000001");
    EXPECT_EQ(amountText(yuan(5'000'000)), "5.00");
    EXPECT_EQ(amountText(yuan(5'000'000), 0), "5");
    EXPECT_EQ(amountText(yuan(-40'000), 0), "-0.04");
    EXPECT_EQ(roundedAmountText(yuan(4'167)), "0.00");
    EXPECT_EQ(roundedAmountText(yuan(4'167), 4), "0.0042");
    EXPECT_EQ(roundedAmountText(yuan(-5'000), 2), "-0.01");
    EXPECT_EQ(roundedAmountText(yuan(-4'000), 2), "0.00");
    EXPECT_EQ(roundedAmountText(yuan(999'999), 0), "1");
}

TEST(Money, RefusesWhatIsNoAmount) {
    for (const char* text : {"", ".", "-", "1,5", "0.1234567", "1e3", "¥5", "12 000", "--1", "0x10",
                             "9223372036854.775808", "99999999999999999999999999"}) {
        const auto money = moneyFromText(text, "CNY");
        ASSERT_FALSE(money.ok()) << text;
        EXPECT_EQ(money.error(), makeError(ErrorCode::InvalidAmount, text));
    }
    for (const char* currency : {"", "RM", "YUAN", "C1Y", "¥"}) {
        const auto money = moneyFromText("1", currency);
        ASSERT_FALSE(money.ok()) << currency;
        EXPECT_EQ(money.error().code, ErrorCode::InvalidCurrency);
    }
}

TEST(Money, IsAddedAndScaledExactly) {
    EXPECT_EQ(yuan(1) + yuan(2), yuan(3));
    EXPECT_EQ(yuan(1) - yuan(2), yuan(-1));
    EXPECT_EQ((Money{0, "CNY"} + Money{5, "EUR"}), (Money{5, "EUR"}));
    EXPECT_EQ(scaled(yuan(10), 1, 4), yuan(3));  // 2.5
    EXPECT_EQ(scaled(yuan(-10), 1, 4), yuan(-3));
    EXPECT_EQ(scaled(yuan(10), -1, -4), yuan(3));
    EXPECT_EQ(scaled(yuan(10), 1, 3), yuan(3));
    EXPECT_EQ(scaled(yuan(16'000'000'000), 3'000'000, 150'000'000'000), yuan(320'000));
    // The product of the two is far beyond 64 bits.
    EXPECT_EQ(scaled(yuan(9'000'000'000'000'000'000), 8'000'000'000'000'000'000,
                     9'000'000'000'000'000'000),
              yuan(8'000'000'000'000'000'000));
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    EXPECT_EQ(yuan(kMost) + yuan(1), yuan(kMost));
    EXPECT_EQ(yuan(-kMost) - yuan(kMost), yuan(-kMost));
    EXPECT_EQ(scaled(yuan(kMost), 2, 1), yuan(kMost));
}

TEST(Money, PercentIsRoundedDown) {
    EXPECT_EQ(percentOf(yuan(799'999), yuan(1'000'000)), 79);
    EXPECT_EQ(percentOf(yuan(800'000), yuan(1'000'000)), 80);
    EXPECT_EQ(percentOf(yuan(0), yuan(1)), 0);
    EXPECT_EQ(percentOf(yuan(-5), yuan(1)), 0);
    EXPECT_EQ(percentOf(yuan(0), yuan(0)), 100);
    EXPECT_EQ(percentOf(yuan(9'000'000'000'000'000'000), yuan(1)), 1'000'000);
}

}  // namespace
}  // namespace gouache
