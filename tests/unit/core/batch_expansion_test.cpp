// Alternatives, wildcards, seeds, sweeps.

#include <gmock/gmock.h>

#include <set>

#include "core/batch/sweep.h"
#include "core/batch/sweep_grid.h"
#include "core/prompt/alternatives.h"
#include "tests/unit/core/batch_support.h"

namespace gouache {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Strings = std::vector<std::string>;
using Choice = BatchOptions::Choice;

class BatchExpansionTest : public testing::BatchFixture {
  protected:
    void SetUp() override {
        folder_.write("wildcards/colours.txt", "red\ngreen\n{dark|light} blue\n");
        folder_.write("wildcards/loop.txt", "__loop__\n");
        folder_.write("wildcards/empty.txt", "# none\n");
    }
    Strings alternatives(std::string_view prompt, ChoicesToList list = {}) const {
        const auto texts =
            promptAlternatives(prompt, list, WildcardBook({folder_ / "wildcards"}), 100);
        EXPECT_TRUE(texts.ok()) << prompt;
        return texts.ok() ? *texts : Strings{};
    }
    Strings prompt(std::string_view text) {
        options_.form.prompt = text;
        return prompts(plan({}));
    }
};

TEST_F(BatchExpansionTest, alternativesAreAllListed) {
    EXPECT_EQ(alternatives("a {red|green} {cat|dog}"),
              (Strings{"a red cat", "a red dog", "a green cat", "a green dog"}));
    EXPECT_EQ(alternatives("{a {x|y}|b}"), (Strings{"a x", "a y", "b"}));
    EXPECT_EQ(alternatives("{2$$a|b|c}!"), (Strings{"a, b!", "a, c!", "b, c!"}));
    EXPECT_EQ(alternatives("{3::a|0::b|c}"), (Strings{"a", "c"}));
    EXPECT_EQ(alternatives("{a|a|}"), (Strings{"a", ""}));
    EXPECT_EQ(alternatives("{product} \\{a\\|b\\} {open"),
              (Strings{"{product} \\{a\\|b\\} {open"}));
    EXPECT_EQ(alternatives("__colours__ {a|b}"), (Strings{"__colours__ a", "__colours__ b"}));
    EXPECT_EQ(alternatives("__colours__ {a|b}", {false, true}),
              (Strings{"red {a|b}", "green {a|b}", "{dark|light} blue {a|b}"}));
    EXPECT_EQ(alternatives("__colours__", {true, true}),
              (Strings{"red", "green", "dark blue", "light blue"}));
    EXPECT_EQ(alternatives("a __empty__b", {true, true}), (Strings{"a b"}));
}

TEST_F(BatchExpansionTest, alternativesHaveBounds) {
    const WildcardBook book({folder_ / "wildcards"});
    const auto code = [&](std::string_view text) {
        const auto texts = promptAlternatives(text, {true, true}, book, 100);
        EXPECT_FALSE(texts.ok()) << text;
        return texts.ok() ? ErrorCode::Cancelled : texts.error().code;
    };
    EXPECT_EQ(code("{a|b|c|d|e}{a|b|c|d|e}{a|b|c|d|e}"), ErrorCode::TooManyJobs);
    EXPECT_EQ(code("{8$$a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p}"), ErrorCode::TooManyJobs);
    EXPECT_EQ(code("__loop__"), ErrorCode::InvalidRequest);
    EXPECT_EQ(code("__none__"), ErrorCode::UnknownName);
}

TEST_F(BatchExpansionTest, alternativesBecomeJobs) {
    options_.form.negativePrompt = "{x|y}";
    options_.form.seed = Seed{5};
    EXPECT_EQ(prompt("a {red|green} \\{hat\\}"),
              (Strings{"a red {hat}", "a red {hat}", "a green {hat}", "a green {hat}"}));
    const BatchPlan made = plan({});
    EXPECT_EQ(made.jobs[1].request.negativePrompt, "y");
    for (const JobDraft& job : made.jobs) {
        EXPECT_EQ(job.request.seed, Seed{5});  // to be compared
    }
    EXPECT_EQ(made.rows.at(0).jobs, 4);
}

TEST_F(BatchExpansionTest, chanceChoosesForEachPicture) {
    options_.alternatives = Choice::Random;
    options_.form.seed = Seed{1};
    options_.count = 60;
    options_.form.prompt = "{a|b|c}";
    const BatchPlan made = plan({});
    ASSERT_EQ(made.jobs.size(), 60U);
    const Strings all = prompts(made);
    EXPECT_EQ(std::set<std::string>(all.begin(), all.end()),
              (std::set<std::string>{"a", "b", "c"}));
    EXPECT_EQ(made.jobs[59].request.seed, Seed{60});
    EXPECT_EQ(made.jobs[59].request.count, 1);
    EXPECT_EQ(prompts(plan({})), all);  // the same seeds choose the same
}

TEST_F(BatchExpansionTest, wildcardsAreChosenOrListed) {
    options_.count = 30;
    const Strings chosen = prompt("__colours__");
    EXPECT_EQ(chosen.size(), 30U);
    EXPECT_GT(std::set<std::string>(chosen.begin(), chosen.end()).size(), 2U);
    options_.count = 1;
    options_.wildcards = Choice::All;
    EXPECT_EQ(prompt("__colours__"), (Strings{"red", "green", "dark blue", "light blue"}));
    options_.form.prompt = "__nothing__";
    EXPECT_THAT(problems(plan({})), ElementsAre(HasSubstr("There is no wildcard")));
}

TEST_F(BatchExpansionTest, variationsKeepTheirSeed) {
    options_.form.prompt = "x";
    options_.form.seed = Seed{7};
    options_.form.variationSeed = Seed{100};
    options_.form.variationStrength = 0.2;
    options_.count = 20;
    const BatchPlan made = plan({});
    ASSERT_EQ(made.jobs.size(), 2U);
    EXPECT_EQ(made.jobs[1].request.seed, Seed{7});
    EXPECT_EQ(made.jobs[1].request.variationSeed, Seed{116});
}

TEST_F(BatchExpansionTest, sweepsGoThroughEveryCombination) {
    options_.form.prompt = "a cat";
    options_.sweeps = {"steps=10,20", "cfg=4..8:2"};
    const BatchPlan made = plan({});
    ASSERT_EQ(made.jobs.size(), 6U);
    EXPECT_EQ(made.jobs[0].request.steps, 10);
    EXPECT_EQ(made.jobs[2].request.guidance, 8);
    EXPECT_EQ(made.jobs[3].request.steps, 20);
    EXPECT_EQ(made.jobs[5].title, "a cat · steps 20 · cfg 8");
    for (const JobDraft& job : made.jobs) {
        EXPECT_EQ(job.request.seed, made.jobs[0].request.seed);
    }
    EXPECT_TRUE(made.grid);
    const auto grid = gridPlanFromJson(made.gridPlan);
    ASSERT_TRUE(grid.ok());
    EXPECT_EQ(*grid, (GridPlan{{"steps", {"10", "20"}}, {"cfg", {"4", "6", "8"}}, {"a cat"}}));
    EXPECT_EQ(gridCellFromText(made.jobs[5].gridCell), (GridCell{0, 1, 2}));
}

TEST_F(BatchExpansionTest, moreSweepsRowsAndSeedsMakeSheets) {
    folder_.write("list.txt", "a cat\na dog\n");
    options_.sweeps = {"steps=1,2", "cfg=3,4", "sampler=euler,ddim"};
    options_.count = 2;
    options_.form.seed = Seed{100};
    const BatchPlan made = plan({folder_ / "list.txt"});
    ASSERT_EQ(made.jobs.size(), 32U);
    const GridPlan grid = *gridPlanFromJson(made.gridPlan);
    EXPECT_EQ(grid.sheets.size(), 8U);
    EXPECT_EQ(grid.sheets[0], "a cat · seed 100 · sampler euler");
    EXPECT_EQ(grid.sheets[7], "a dog · seed 101 · sampler ddim");
    std::set<std::string> cells;
    for (const JobDraft& job : made.jobs) {
        cells.insert(job.gridCell);
        EXPECT_EQ(job.request.count, 1);
    }
    EXPECT_EQ(cells.size(), 32U);
}

TEST_F(BatchExpansionTest, sheetsOfOneNameAreToldApart) {
    options_.sweeps = {"steps=1,2"};
    const BatchPlan made = plan({folder_.write("t.csv", "name,prompt\ncar,{red|green} car\n")});
    EXPECT_EQ(gridPlanFromJson(made.gridPlan)->sheets,
              (Strings{"car · red car", "car · green car"}));
    EXPECT_EQ(made.jobs.at(3).title, "car · green car · steps 2");
}

TEST_F(BatchExpansionTest, anythingCanBeSwept) {
    options_.form.prompt = "a cat <lora:film:0.5>";
    options_.sweeps = {"lora:film=0,1"};
    const BatchPlan loras = plan({});
    EXPECT_EQ(loras.jobs.at(1).request.loras, (std::vector<LoraUse>{{"film", 1}}));
    EXPECT_EQ(loras.jobs.at(1).request.prompt, "a cat");

    options_.form.prompt = "a cat on a mat";
    options_.sweeps = {"prompt_sr=cat,dog,\"red, wet bird\""};
    EXPECT_EQ(prompts(plan({})),
              (Strings{"a cat on a mat", "a dog on a mat", "a red, wet bird on a mat"}));
    options_.sweeps = {"prompt=\"one, two\",three"};
    EXPECT_EQ(prompts(plan({})), (Strings{"one, two", "three"}));
    options_.sweeps = {"size=512x512,1:1"};
    EXPECT_EQ(plan({}).jobs.at(1).size, (PixelSize{1024, 1024}));
    options_.sweeps = {"seed=1..3"};
    EXPECT_EQ(plan({}).jobs.at(2).request.seed, Seed{3});
    options_.sweeps = {"profile=cpu,cuda:0"};
    EXPECT_EQ(plan({}).jobs.at(1).profile, "cuda:0");
    options_.product.emplace();
    options_.sweeps = {"light_direction=0..270:90", "shadow=0.2,0.8"};
    const BatchPlan products = plan({picture("shoe.png")});
    ASSERT_EQ(products.jobs.size(), 8U);
    EXPECT_EQ(products.jobs[7].product->lightDirection, 270);
    EXPECT_EQ(products.jobs[7].product->shadow, 0.8);
}

TEST_F(BatchExpansionTest, sweepsReadTheirValues) {
    const auto values = [](std::string_view text) { return sweepFromText(text)->values; };
    EXPECT_EQ(values("cfg=1..2:0.25"), (Strings{"1", "1.25", "1.5", "1.75", "2"}));
    EXPECT_EQ(values("steps=30..10:10"), (Strings{"30", "20", "10"}));
    EXPECT_EQ(values("steps= 1..3 , 10"), (Strings{"1", "2", "3", "10"}));
    EXPECT_EQ(values("lora:x=-0.5..0.5:0.5"), (Strings{"-0.5", "0", "0.5"}));
    EXPECT_EQ(values("cfg=0.05..0.05"), (Strings{"0.05"}));
    EXPECT_EQ(sweepFromText("CFG Scale=7")->field, "cfg");
    EXPECT_EQ(values("prompt=1..3"), (Strings{"1..3"}));
    for (const char* bad :
         {"steps", "steps=", "=3", "steps=1,,2", "steps=1..", "steps=1..3:0", "steps=1..a",
          "speed=3", "steps=\"1", "cfg=0..1:0.0000001", "steps=1..9999999", "prompt_sr=,a"}) {
        EXPECT_FALSE(sweepFromText(bad).ok()) << bad;
    }
}

TEST_F(BatchExpansionTest, wrongSweepsAreToldOnce) {
    options_.form.prompt = "a cat";
    for (const char* bad : {"steps=0", "sampler=fast", "steps=x,y"}) {
        options_.sweeps = {bad};
        EXPECT_FALSE(tryPlan({}).ok()) << bad;
    }
    options_.sweeps = {"prompt_sr=dog,bird"};
    EXPECT_THAT(problems(plan({})), ElementsAre(HasSubstr("a text that the prompt holds")));
    options_.sweeps = {"steps=1..300", "seed=1..300"};
    const auto tooMany = tryPlan({});
    ASSERT_FALSE(tooMany.ok());
    EXPECT_EQ(tooMany.error().code, ErrorCode::TooManyJobs);
}

TEST_F(BatchExpansionTest, tooManyJobsAreRefused) {
    std::string list;
    for (int i = 0; i < 600; ++i) {
        list += "prompt " + std::to_string(i) + "\n";
    }
    options_.sweeps = {"steps=1..100"};
    const auto made = tryPlan({folder_.write("list.txt", list)});
    ASSERT_FALSE(made.ok());
    EXPECT_EQ(made.error().code, ErrorCode::TooManyJobs);
}

}  // namespace
}  // namespace gouache
