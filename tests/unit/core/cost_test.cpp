#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/cost/budget.h"
#include "core/cost/cost_settings.h"
#include "core/cost/price.h"
#include "core/cost/price_presets.h"
#include "core/cost/speed.h"
#include "core/cost/spending_csv.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

using testing::contentOf;
using testing::TemporaryFolder;

Money yuan(const char* amount) {
    return *moneyFromText(amount, "CNY");
}

TEST(Price, CountsTimePicturesAndHardware) {
    EXPECT_EQ(costOf(HourlyPrice{yuan("5")}, 3, 1, "CNY"), yuan("0.004167"));
    EXPECT_EQ(costOf(HourlyPrice{yuan("5"), 19.2}, 3600, 1200, "CNY"), yuan("96"));
    EXPECT_EQ(costOf(PicturePrice{yuan("0.04")}, 9, 3, "CNY"), yuan("0.12"));
    // 450 W for an hour at 0.60 a kWh, and 16,000 over 10,000 hours.
    EXPECT_EQ(costOf(OwnHardwarePrice{450, yuan("0.6"), yuan("16000"), 10'000}, 3600, 1, "CNY"),
              yuan("1.87"));
    EXPECT_EQ(costOf(OwnHardwarePrice{450, yuan("0.6"), yuan("16000"), 0}, 3600, 1, "CNY"),
              yuan("0.27"));
    EXPECT_EQ(costOf(Price{}, 100, 5, "EUR"), (Money{0, "EUR"}));
    EXPECT_EQ(costOf(HourlyPrice{yuan("3600")}, 0.000001, 1, "CNY"), yuan("0.000001"));
}

TEST(Price, TakesNonsenseForNothing) {
    for (const double seconds : {-1.0, std::numeric_limits<double>::quiet_NaN(),
                                 std::numeric_limits<double>::infinity()}) {
        EXPECT_TRUE(costOf(HourlyPrice{yuan("5")}, seconds, 1, "CNY").isZero());
    }
    EXPECT_TRUE(costOf(PicturePrice{yuan("5")}, 1, -3, "CNY").isZero());
    EXPECT_EQ(costOf(HourlyPrice{yuan("5"), 0}, 3600, 1, "CNY"), yuan("5"));
}

TEST(Price, OnlyWhatIsRentedIsPaid) {
    EXPECT_TRUE(isPaid(HourlyPrice{}));
    EXPECT_TRUE(isPaid(PicturePrice{}));
    EXPECT_FALSE(isPaid(OwnHardwarePrice{}));
    EXPECT_FALSE(isPaid(Price{}));
}

TEST(Price, EstimatesWithARange) {
    const CostEstimate hourly = estimateCost(HourlyPrice{yuan("6")}, 100, 3, 1.5, "CNY");
    EXPECT_EQ(hourly.likely, yuan("0.5"));
    EXPECT_EQ(hourly.least, yuan("0.333333"));
    EXPECT_EQ(hourly.most, yuan("0.75"));
    EXPECT_DOUBLE_EQ(hourly.secondsLikely, 300);
    const CostEstimate fixed = estimateCost(PicturePrice{yuan("0.1")}, 100, 3, 4, "CNY");
    EXPECT_EQ(fixed.least, yuan("10"));
    EXPECT_EQ(fixed.most, yuan("10"));
}

TEST(Presets, GiveTheirFiguresUnderTheirAssumptions) {
    const auto presets = pricePresets();
    const auto find = [&](std::string_view id) {
        for (const PricePreset& preset : presets) {
            if (preset.id == id) {
                return preset;
            }
        }
        ADD_FAILURE() << id;
        return PricePreset{};
    };
    EXPECT_EQ(find("rtx4090_purchase").perPicture, yuan("0.32"));
    EXPECT_EQ(find("cloud_on_demand").perPicture, yuan("0.08"));
    EXPECT_EQ(find("cloud_reserved").perPicture, yuan("0.06"));
    // What the same hardware costs where nothing waits and the card lives on.
    EXPECT_EQ(find("cloud_while_working").perPicture, yuan("0.004167"));
    EXPECT_EQ(find("rtx4090_years").perPicture, yuan("0.001558"));
    for (const PricePreset& preset : presets) {
        const std::string text = fillTemplate(preset.assumptions, preset.arguments);
        EXPECT_NE(text.find("CNY"), std::string::npos) << text;
        EXPECT_NE(text.find("1,200"), std::string::npos) << text;
        EXPECT_EQ(text.find('%'), std::string::npos) << text;
    }
    EXPECT_EQ(fillTemplate(find("cloud_reserved").assumptions, find("cloud_reserved").arguments)
                  .substr(0, 8),
              "CNY 3.75");
}

TEST(Budget, ReachesItsMarks) {
    const auto mark = [](const char* spent) {
        return budgetState(BudgetSpan::Day, yuan(spent), yuan("10")).mark;
    };
    EXPECT_EQ(mark("0"), 0);
    EXPECT_EQ(mark("4.999999"), 0);
    EXPECT_EQ(mark("5"), 50);
    EXPECT_EQ(mark("7.999999"), 50);
    EXPECT_EQ(mark("8"), 80);
    EXPECT_EQ(mark("9.999999"), 80);
    EXPECT_EQ(mark("10"), 100);
    EXPECT_EQ(mark("31"), 100);
    EXPECT_EQ(budgetState(BudgetSpan::Month, yuan("31"), yuan("10")).percent, 310);
}

TEST(Speed, IsMeasuredBySizeAndSteps) {
    const std::vector<TimedPicture> made{{2, {512, 512}, 20},
                                         {4, {512, 512}, 40},
                                         {8, {1024, 1024}, 20},
                                         {0, {512, 512}, 20},
                                         {5, {0, 0}, 20}};
    const Speed speed = expectedSpeed(made, {1024, 1024}, 10, true);
    EXPECT_EQ(speed.measured, 3);
    EXPECT_NEAR(speed.secondsPerPicture, 4, 1e-9);
    EXPECT_GE(speed.spread, 1.1);
    EXPECT_LT(speed.spread, 2);
    // Uneven times, few of them, and another size make it less sure.
    const std::vector<TimedPicture> uneven{{1, {512, 512}, 20}, {9, {512, 512}, 20}};
    EXPECT_GT(expectedSpeed(uneven, {512, 512}, 20, true).spread, 3);
    EXPECT_GT(expectedSpeed(made, {4096, 4096}, 10, true).spread, speed.spread);
    EXPECT_NEAR(expectedSpeed(std::vector<TimedPicture>{{3, {512, 512}, 0}}, {512, 512}, 35, true)
                    .secondsPerPicture,
                3, 1e-9);
}

TEST(Speed, IsGuessedWhereNothingWasMade) {
    const Speed gpu = expectedSpeed({}, {1024, 1024}, 20, true);
    EXPECT_EQ(gpu.measured, 0);
    EXPECT_NEAR(3600 / gpu.secondsPerPicture, 1200, 1);
    EXPECT_GT(gpu.spread, 2);
    EXPECT_GT(expectedSpeed({}, {1024, 1024}, 20, false).secondsPerPicture,
              10 * gpu.secondsPerPicture);
}

TEST(Spending, IsWrittenForSpreadsheets) {
    const std::vector<SpendingRow> rows{{"2026-11-24", yuan("1.5"), 3, 12.34},
                                        {"=cmd, \"x\"", yuan("0"), 0, 0}};
    EXPECT_EQ(spendingCsv(rows, "day"),
              "\xEF\xBB\xBF"
              "day,amount,currency,pictures,amount_per_picture,seconds\r\n"
              "2026-11-24,1.50,CNY,3,0.50,12.3\r\n"
              "\"'=cmd, \"\"x\"\"\",0.00,CNY,0,,0.0\r\n");
}

CostSettings someSettings() {
    CostSettings settings;
    settings.profiles["cuda:0"] = {OwnHardwarePrice{450, yuan("0.6"), yuan("16000"), 41.6667}, 2,
                                   true};
    settings.profiles["rented \"A\""] = {HourlyPrice{yuan("5.000001"), 19.2}, 64, false};
    settings.profiles["per picture"] = {PicturePrice{yuan("0.08")}, 1, true};
    settings.profiles["cpu"] = {};
    settings.budgets = {yuan("50"), yuan("800.5"), false};
    return settings;
}

TEST(CostSettings, SurviveAFile) {
    const TemporaryFolder folder;
    const CostSettings settings = someSettings();
    ASSERT_TRUE(saveCostSettings(folder / "new/costs.toml", settings).ok());
    const auto loaded = loadCostSettings(folder / "new/costs.toml");
    ASSERT_TRUE(loaded.ok()) << englishSentence(loaded.error());
    EXPECT_EQ(*loaded, settings);
    EXPECT_EQ(*loadCostSettings(folder / "none.toml"), CostSettings{});
    EXPECT_EQ(loaded->of("cuda:0").jobsAtOnce, 2);
    EXPECT_EQ(loaded->of("other"), ProfileCost{});

    CostSettings euros = withCurrency(settings, "EUR");
    EXPECT_EQ(euros.budgets.day->currency, "EUR");
    ASSERT_TRUE(saveCostSettings(folder / "new/costs.toml", euros).ok());
    EXPECT_EQ(*loadCostSettings(folder / "new/costs.toml"), euros);
}

TEST(CostSettings, KeepKeysThatAreNotOurs) {
    const TemporaryFolder folder;
    const auto file = folder.write("costs.toml",
                                   "later = 1\n[budgets]\nweek = \"9\"\nday = \"3\"\n"
                                   "[[profile]]\nname = \"cpu\"\ncolour = \"red\"\nwatts = 9\n");
    CostSettings settings = *loadCostSettings(file);
    EXPECT_EQ(settings.budgets.day, yuan("3"));
    settings.budgets.day.reset();
    ASSERT_TRUE(saveCostSettings(file, settings).ok());
    const std::string text = contentOf(file);
    EXPECT_NE(text.find("later = 1"), std::string::npos) << text;
    EXPECT_NE(text.find("week"), std::string::npos) << text;
    EXPECT_NE(text.find("colour"), std::string::npos) << text;
    EXPECT_EQ(text.find("day"), std::string::npos) << text;
    EXPECT_EQ(text.find("watts"), std::string::npos) << text;
}

TEST(CostSettings, ReadNumbersAsAmounts) {
    const TemporaryFolder folder;
    const auto loaded = loadCostSettings(
        folder.write("costs.toml", "currency = \"usd\"\nbudgets = { day = 12, month = 100.25 }\n"));
    ASSERT_TRUE(loaded.ok());
    EXPECT_EQ(loaded->budgets.day, (Money{12'000'000, "USD"}));
    EXPECT_EQ(loaded->budgets.month, (Money{100'250'000, "USD"}));
    EXPECT_TRUE(loaded->budgets.hardStop);
}

TEST(CostSettings, SayWhatIsWrong) {
    const TemporaryFolder folder;
    const std::pair<const char*, const char*> cases[] = {
        {"currency = \"yuan\"", "currency"},
        {"currency = 3", "currency"},
        {"a = \n", "line 1"},
        {"budgets = 3", "budgets"},
        {"[budgets]\nday = \"ten\"", "[budgets] day is no amount"},
        {"[budgets]\nday = -1", "[budgets] day is no amount"},
        {"[budgets]\nhard_stop = 1", "hard_stop"},
        {"profile = 1", "[[profile]]"},
        {"[[profile]]\nslots = 1", "no name"},
        {"[[profile]]\nname = \"a\"\nslots = 65", "profile “a”: slots is no number from 1 to 64"},
        {"[[profile]]\nname = \"a\"\nslots = 1.5", "slots is no whole number"},
        {"[[profile]]\nname = \"a\"\nprice = \"hourly\"", "price is “hourly”"},
        {"[[profile]]\nname = \"a\"\nprice = \"hour\"\nper_hour = \"5 yuan\"", "per_hour"},
        {"[[profile]]\nname = \"a\"\nprice = \"own\"\nwatts = -1", "watts"},
        {"[[profile]]\nname = \"a\"\nprice = \"hour\"\nrented_per_worked = 0.5", "rented"},
        {"[[profile]]\nname = \"a\"\nenabled = \"yes\"", "enabled"}};
    for (const auto& [text, part] : cases) {
        const auto loaded = loadCostSettings(folder.write("costs.toml", text));
        ASSERT_FALSE(loaded.ok()) << text;
        EXPECT_EQ(loaded.error().code, ErrorCode::BadCostSettings);
        EXPECT_NE(englishSentence(loaded.error()).find(part), std::string::npos)
            << englishSentence(loaded.error());
    }
    // A broken file is put aside, not lost.
    ASSERT_TRUE(saveCostSettings(folder.write("costs.toml", "a = \n"), someSettings()).ok());
    EXPECT_EQ(contentOf(folder / "costs.toml.broken"), "a = \n");
}

}  // namespace
}  // namespace gouache
