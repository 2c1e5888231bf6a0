// Which profile takes a job, and whose time it is.

#include "core/jobs/routing.h"

#include <gtest/gtest.h>

#include <array>

#include "core/jobs/work_meter.h"

namespace gouache {
namespace {

using namespace std::chrono_literals;

RoutePlace place(const char* name, bool rented = false, double cost = 0, double seconds = 0) {
    RoutePlace one;
    one.profile = name;
    one.rented = rented;
    one.costPerPicture = cost;
    one.secondsPerJob = seconds;
    one.freeSlots = 1;
    return one;
}

using Names = std::vector<std::string>;

TEST(Routing, CheapBeforeDearAndFastBeforeSlow) {
    const std::array places{place("dear", false, 3, 1), place("slow", false, 1, 9),
                            place("fast", false, 1, 2)};
    EXPECT_EQ(routeOrder(places, 10, 600s), (Names{"fast", "slow", "dear"}));
}

TEST(Routing, RentedOnesHelpWhereTheWaitIsLong) {
    const std::array places{place("cloud", true, 5, 1), place("own", false, 1, 60)};
    EXPECT_EQ(routeOrder(places, 5, 600s), (Names{"own"}));
    EXPECT_EQ(routeOrder(places, 20, 600s), (Names{"own", "cloud"}));
}

TEST(Routing, RentedOnesWorkWhereThereAreNoOthers) {
    const std::array alone{place("cloud", true, 5, 1)};
    EXPECT_EQ(routeOrder(alone, 1, 600s), (Names{"cloud"}));
    std::array places{place("cloud", true, 5, 1), place("own")};
    places[1].held = true;
    EXPECT_EQ(routeOrder(places, 1, 600s), (Names{"cloud"}));
    places[1].held = false;
    places[1].takesAny = false;
    EXPECT_EQ(routeOrder(places, 1, 600s), (Names{"cloud"}));
}

TEST(Routing, ABusyProfileTakesNothing) {
    std::array places{place("one"), place("two")};
    places[0].freeSlots = 0;
    EXPECT_EQ(routeOrder(places, 1, 600s), (Names{"two"}));
}

TEST(Routing, AModelIsKeptFromWhereItDoesNotFit) {
    const std::array models{ModelNeed{"small", 2'000}, ModelNeed{"big", 8'000}};
    const std::array<std::uint64_t, 1> larger{24'000};
    const std::array<std::uint64_t, 1> unknown{0};
    const std::array<std::uint64_t, 1> smaller{1'000};
    EXPECT_EQ(unfitModels(models, 4'000, larger), (Names{"big"}));
    EXPECT_EQ(unfitModels(models, 4'000, unknown), (Names{"big"}));
    EXPECT_EQ(unfitModels(models, 4'000, smaller), Names{});  // nobody else could
    EXPECT_EQ(unfitModels(models, 0, larger), Names{});
    EXPECT_EQ(unfitModels(models, 9'000, larger), Names{});
}

TEST(WorkMeter, SharedTimeCountsOnce) {
    WorkMeter meter;
    const WorkMeter::Time start{};
    meter.begin("a", start);
    meter.begin("b", start + 4s);
    EXPECT_DOUBLE_EQ(meter.seconds("a", start + 4s), 4);
    EXPECT_DOUBLE_EQ(meter.seconds("a", start + 10s), 7);
    EXPECT_DOUBLE_EQ(meter.seconds("b", start + 10s), 3);
    meter.end("a", start + 10s);
    EXPECT_DOUBLE_EQ(meter.seconds("b", start + 12s), 5);
    EXPECT_DOUBLE_EQ(meter.seconds("a", start + 12s), 7);
    meter.forget("a", start + 12s);
    EXPECT_DOUBLE_EQ(meter.seconds("a", start + 12s), 0);
    EXPECT_DOUBLE_EQ(meter.seconds("unknown", start + 12s), 0);
}

TEST(WorkMeter, ASecondRequestOfTheSameJobGoesOn) {
    WorkMeter meter;
    const WorkMeter::Time start{};
    meter.begin("a", start);
    meter.end("a", start + 2s);
    meter.begin("a", start + 5s);
    EXPECT_DOUBLE_EQ(meter.seconds("a", start + 6s), 3);
}

}  // namespace
}  // namespace gouache
