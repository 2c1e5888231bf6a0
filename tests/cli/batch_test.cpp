// `batch` with files of its own, a queue on disk and a fake backend.

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/io/image_file.h"
#include "core/io/picture_metadata.h"
#include "tests/cli/cli_fixture.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache::cli {
namespace {

using Json = nlohmann::json;

class BatchCommandTest : public CliTest {
  protected:
    BatchCommandTest() : config_("XDG_CONFIG_HOME", path("config")) {
        fake::FakeOptions options;
        options.cuda = true;
        useBackend(std::make_shared<RecordingBackend>(options));
    }

    std::string write(const std::string& name, const std::string& text) {
        std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
        std::ofstream(path(name), std::ios::binary) << text;
        return path(name);
    }
    /// White, with a dark block in the middle: a product as a photo shows it.
    std::string photo(const std::string& name) {
        Image image({96, 96}, PixelFormat::Rgb8);
        std::ranges::fill(image.bytes(), std::uint8_t{255});
        for (int y = 30; y < 70; ++y) {
            for (int x = 35; x < 60; ++x) {
                image.pixel(x, y)[0] = 30;
                image.pixel(x, y)[1] = 60;
                image.pixel(x, y)[2] = 160;
            }
        }
        std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
        EXPECT_TRUE(savePicture(path(name), image).ok());
        return path(name);
    }
    ExitStatus batch(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "batch");
        arguments.insert(arguments.end(), {"--data", path("data"), "--output", path("out"),
                                           "--width", "64", "--height", "64", "--steps", "2"});
        return run(arguments);
    }
    std::vector<Json> events() const {
        std::vector<Json> all;
        for (const std::string& line : outLines()) {
            all.push_back(Json::parse(line));
        }
        return all;
    }
    int count(const std::string& event) const {
        const std::vector<Json> all = events();
        return static_cast<int>(
            std::ranges::count_if(all, [&](const Json& one) { return one["event"] == event; }));
    }

  private:
    testing::EnvironmentVariable config_;
};

TEST_F(BatchCommandTest, AListOfPromptsBecomesPictures) {
    const std::string list = write("prompts.txt", "a red apple\na green pear\n\na yellow plum\n");
    ASSERT_EQ(batch({list, "--seed", "5", "--name-pattern", "{prompt} {seed}", "--json"}),
              ExitStatus::Done)
        << err();
    EXPECT_EQ(count("queued"), 3);
    EXPECT_EQ(count("result"), 3);
    EXPECT_EQ(count("done"), 3);
    const std::vector<Json> all = events();
    EXPECT_EQ(all.back()["event"], "finished");
    EXPECT_EQ(all.back()["pictures"], 3);
    for (const Json& event : all) {
        if (event["event"] != "finished") {
            EXPECT_EQ(event["batch"], all.front()["batch"]);
        }
    }
    EXPECT_EQ(filesIn(path("out")),
              (std::vector<std::string>{"a green pear 5.png", "a red apple 5.png",
                                        "a yellow plum 5.png"}));
}

TEST_F(BatchCommandTest, QuietWhereNobodyWatches) {
    const std::string list = write("prompts.txt", "a red apple\n");
    ASSERT_EQ(batch({list}), ExitStatus::Done) << err();
    EXPECT_EQ(out() + err(), "");
    terminal_ = true;
    ASSERT_EQ(batch({list}), ExitStatus::Done) << err();
    EXPECT_EQ(out(), "");
    EXPECT_NE(err().find("0 of 1 pictures"), std::string::npos) << err();
    EXPECT_NE(err().find("1 pictures of 1 jobs in "), std::string::npos) << err();
}

TEST_F(BatchCommandTest, DetachOnlyEnqueues) {
    const std::string list = write("prompts.txt", "a red apple\na green pear\n");
    ASSERT_EQ(batch({list, "--detach"}), ExitStatus::Done) << err();
    ASSERT_EQ(outLines().size(), 1U);
    const std::string id = outLines().front();
    EXPECT_FALSE(backend_->submitted());
    ASSERT_EQ(run({"queue", "list", "--batch", id, "--json", "--data", path("data")}),
              ExitStatus::Done)
        << err();
    EXPECT_EQ(events().back()["counts"]["pending"], 2);
    ASSERT_EQ(run({"queue", "resume", "--data", path("data")}), ExitStatus::Done) << err();
    EXPECT_EQ(filesIn(path("out")).size(), 2U);
}

TEST_F(BatchCommandTest, ATableSaysWhatItsColumnsName) {
    const std::string table = write(
        "jobs.csv", "prompt,negative,seed,steps\n\"an apple, red\",blurry,11,1\na pear,,12,2\n");
    ASSERT_EQ(batch({table, "--name-pattern", "{prompt} {seed}"}), ExitStatus::Done) << err();
    EXPECT_EQ(filesIn(path("out")),
              (std::vector<std::string>{"a pear 12.png", "an apple, red 11.png"}));
}

TEST_F(BatchCommandTest, BadRowsAreToldWithTheirLinesAndCanBeLeftOut) {
    const std::string table = write("jobs.csv", "prompt,seed\na pear,12\nan apple,many\n");
    EXPECT_EQ(batch({table}), ExitStatus::BadInput);
    EXPECT_NE(err().find("jobs.csv:3: "), std::string::npos) << err();
    EXPECT_NE(err().find("--skip-bad"), std::string::npos) << err();
    EXPECT_FALSE(std::filesystem::exists(path("out")));
    EXPECT_EQ(batch({table, "--skip-bad"}), ExitStatus::Done) << err();
    EXPECT_EQ(filesIn(path("out")).size(), 1U);
}

TEST_F(BatchCommandTest, ADryRunTellsEverythingAndMakesNothing) {
    std::filesystem::create_directories(path("config/gouache"));
    std::ofstream(path("config/gouache/costs.toml"))
        << "[[profile]]\nname = \"cuda:0\"\nprice = \"hour\"\nper_hour = \"5\"\n";
    const std::string list = write("prompts.txt", "a {red|green} apple\na pear\n");
    ASSERT_EQ(batch({list, "--count", "2", "--dry-run", "--json"}), ExitStatus::Done) << err();
    ASSERT_EQ(events().size(), 1U);
    const Json plan = events().front();
    EXPECT_EQ(plan["event"], "plan");
    EXPECT_EQ(plan["pictures"], 6);
    EXPECT_EQ(plan["rows"].size(), 2U);
    EXPECT_GT(plan["result_bytes"], 0);
    const auto cloud = std::ranges::find_if(
        plan["estimates"], [](const Json& one) { return one["profile"] == "cuda:0"; });
    ASSERT_NE(cloud, plan["estimates"].end()) << out();
    EXPECT_EQ((*cloud)["currency"], "CNY");
    EXPECT_GT((*cloud)["seconds"], 0);
    EXPECT_FALSE(std::filesystem::exists(path("out")));
    ASSERT_EQ(batch({list, "--dry-run"}), ExitStatus::Done) << err();
    EXPECT_NE(out().find("on cpu"), std::string::npos) << out();
    EXPECT_NE(out().find("prompts.txt:2"), std::string::npos) << out();
}

TEST_F(BatchCommandTest, ASweepComesAsPicturesAndAGrid) {
    const std::string list = write("prompts.txt", "a red apple\n");
    ASSERT_EQ(
        batch({list, "--seed", "1", "--sweep", "steps=1,2,3", "--sweep", "cfg=2,4", "--json"}),
        ExitStatus::Done)
        << err();
    EXPECT_EQ(count("result"), 6);
    EXPECT_EQ(count("grid"), 1);
    const std::vector<Json> all = events();
    const auto grid =
        std::ranges::find_if(all, [](const Json& event) { return event["event"] == "grid"; });
    ASSERT_NE(grid, all.end());
    const auto image = loadImage((*grid)["file"].get<std::string>());
    ASSERT_TRUE(image.ok());
    EXPECT_GE(image->width(), 3 * 64);
    EXPECT_GE(image->height(), 2 * 64);
}

TEST_F(BatchCommandTest, ProductsGetTheirScenesAndKeepTheirNames) {
    photo("photos/blue bottle.png");
    photo("photos/blue box.png");
    ASSERT_EQ(batch({path("photos"), "--product", "--scene", "{product} on a table", "--scene",
                     "{product} in the grass", "--size", "128x128", "--shadow", "0.4", "--json"}),
              ExitStatus::Done)
        << err();
    EXPECT_EQ(count("result"), 4);
    const std::vector<std::string> files = filesIn(path("out"));
    ASSERT_EQ(files.size(), 4U);
    EXPECT_EQ(std::ranges::count_if(
                  files, [](const std::string& name) { return name.starts_with("blue bottle"); }),
              2);
    const auto image = loadImage(path("out") + "/" + files.front());
    ASSERT_TRUE(image.ok());
    EXPECT_EQ(image->size(), (PixelSize{128, 128}));
}

TEST_F(BatchCommandTest, WhatIsMistypedIsToldBeforeAnythingIsQueued) {
    const std::string list = write("prompts.txt", "a red apple\n");
    EXPECT_EQ(batch({list, "--model", "nothing"}), ExitStatus::BadInput);
    EXPECT_EQ(batch({list, "--profile", "nothing"}), ExitStatus::BadInput);
    EXPECT_EQ(batch({list, "--name-pattern", "{flavour}"}), ExitStatus::BadInput);
    EXPECT_NE(err().find("{prompt}"), std::string::npos) << err();
    EXPECT_EQ(batch({list, "--size", "huge"}), ExitStatus::BadInput);
    EXPECT_EQ(batch({list, "--sweep", "steps"}), ExitStatus::BadInput);
    EXPECT_EQ(batch({list, "--budget", "much"}), ExitStatus::BadInput);
    EXPECT_EQ(batch({list, "--product", "--shadow", "7"}), ExitStatus::BadInput);
    EXPECT_EQ(batch({list, "--use", "art"}), ExitStatus::BadInput);
    EXPECT_EQ(batch({list, "--shadow", "0.5"}), ExitStatus::WrongUsage);
    EXPECT_EQ(batch({path("absent.csv")}), ExitStatus::BadInput);
    EXPECT_FALSE(std::filesystem::exists(path("data")));
}

TEST_F(BatchCommandTest, APausedQueueIsToldAndKeepsTheBatch) {
    const std::string list = write("prompts.txt", "a red apple\n");
    ASSERT_EQ(run({"queue", "pause", "--data", path("data")}), ExitStatus::Done);
    EXPECT_EQ(batch({list}), ExitStatus::BackendFailed);
    EXPECT_NE(err().find("queue resume"), std::string::npos) << err();
    ASSERT_EQ(run({"queue", "resume", "--data", path("data")}), ExitStatus::Done) << err();
    EXPECT_EQ(filesIn(path("out")).size(), 1U);
}

TEST_F(BatchCommandTest, ABudgetOfTheBatchStopsRentedWork) {
    std::filesystem::create_directories(path("config/gouache"));
    std::ofstream(path("config/gouache/costs.toml"))
        << "[[profile]]\nname = \"cuda:0\"\nprice = \"picture\"\nper_picture = \"1\"\n";
    const std::string list = write("prompts.txt", "one\ntwo\nthree\n");
    EXPECT_EQ(batch({list, "--profile", "cuda:0", "--budget", "2"}), ExitStatus::BackendFailed);
    EXPECT_EQ(filesIn(path("out")).size(), 2U);
}

}  // namespace
}  // namespace gouache::cli
