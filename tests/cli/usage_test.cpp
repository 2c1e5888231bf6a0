#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/cli/cli_fixture.h"

namespace gouache::cli {
namespace {

using UsageTest = CliTest;

TEST_F(UsageTest, versionNeedsNoEngine) {
    useBackend(nullptr);
    EXPECT_EQ(run({"--version"}), ExitStatus::Done);
    const std::string line = out();
    EXPECT_EQ(line.rfind("gouache-cli ", 0), 0U) << line;
    EXPECT_EQ(run({"version"}), ExitStatus::Done);
    EXPECT_EQ(out(), line);
}

TEST_F(UsageTest, helpNamesEveryCommand) {
    EXPECT_EQ(run({"--help"}), ExitStatus::Done);
    for (const char* command : {"generate", "models", "profiles", "png-info", "version"}) {
        EXPECT_NE(out().find(command), std::string::npos) << command;
    }
    EXPECT_EQ(run({"generate", "--help"}), ExitStatus::Done);
    EXPECT_NE(out().find("--latents-out"), std::string::npos);
}

TEST_F(UsageTest, wrongUsageIsTwoAndASentence) {
    const std::vector<std::vector<std::string>> wrong{{},
                                                      {"paint"},
                                                      {"generate"},
                                                      {"generate", "x", "--nosuch"},
                                                      {"generate", "x", "--steps", "many"},
                                                      {"generate", "x", "--strength", "0.5"},
                                                      {"generate", "x", "--mask", "m.png"},
                                                      {"generate", "x", "y"},
                                                      {"models"},
                                                      {"models", "info"},
                                                      {"queue"},
                                                      {"queue", "edit"},
                                                      {"batch", "--nosuch"},
                                                      {"png-info"}};
    for (const auto& arguments : wrong) {
        EXPECT_EQ(run(arguments), ExitStatus::WrongUsage)
            << (arguments.empty() ? "" : arguments.back());
        EXPECT_EQ(err().rfind("gouache-cli: ", 0), 0U) << err();
        EXPECT_EQ(std::ranges::count(err(), '\n'), 1) << err();
        EXPECT_NE(err().find("--help"), std::string::npos) << err();
        EXPECT_EQ(out(), "");
    }
}

TEST_F(UsageTest, anUnknownCommandIsNamed) {
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"paint", "x"}, std::vector<std::string>{"models", "paint"}}) {
        EXPECT_EQ(run(arguments), ExitStatus::WrongUsage);
        EXPECT_NE(err().find("There is no command “paint”"), std::string::npos) << err();
    }
}

TEST_F(UsageTest, modelsAreListedAndTold) {
    ASSERT_EQ(run({"models", "list"}), ExitStatus::Done);
    EXPECT_NE(out().find("Gouache starter"), std::string::npos) << out();
    ASSERT_EQ(run({"models", "info", "Gouache starter"}), ExitStatus::Done) << err();
    EXPECT_NE(out().find("256x256"), std::string::npos) << out();
    ASSERT_EQ(
        run({"models", "info", std::string(GOUACHE_SOURCE_DIR) + "/resources/starter", "--json"}),
        ExitStatus::Done)
        << err();
    EXPECT_EQ(nlohmann::json::parse(out()).at("native_size"), nlohmann::json({256, 256}));
    ASSERT_EQ(run({"models", "list", "--json"}), ExitStatus::Done);
    EXPECT_FALSE(nlohmann::json::parse(out()).empty());
    EXPECT_EQ(run({"models", "info", "nosuch"}), ExitStatus::BadInput);
    EXPECT_NE(err().find("Gouache starter"), std::string::npos) << err();
}

TEST_F(UsageTest, profilesTellTheirDevices) {
    ASSERT_EQ(run({"profiles", "list"}), ExitStatus::Done);
    EXPECT_NE(out().find("cpu"), std::string::npos);
    EXPECT_NE(out().find("Two threads"), std::string::npos);
    EXPECT_NE(out().find("cuda:0"), std::string::npos);
    ASSERT_EQ(run({"profiles", "list", "--json"}), ExitStatus::Done);
    EXPECT_EQ(nlohmann::json::parse(out()).at(0).at("name"), "cpu");
    EXPECT_EQ(nlohmann::json::parse(out()).at(1).at("device"), "cuda:0");
}

TEST_F(UsageTest, pngInfoPrintsWhatAPictureWasMadeWith) {
    ASSERT_EQ(
        run({"generate", "a \"quoted\" 苹果", "--seed", "9", "--steps", "1", "-o", path("a.png")}),
        ExitStatus::Done)
        << err();
    ASSERT_EQ(run({"png-info", path("a.png")}), ExitStatus::Done) << err();
    EXPECT_EQ(out().rfind("a \"quoted\" 苹果\n", 0), 0U) << out();
    EXPECT_NE(out().find("Seed: 9"), std::string::npos) << out();
    ASSERT_EQ(run({"png-info", path("a.png"), "--json"}), ExitStatus::Done);
    EXPECT_EQ(nlohmann::json::parse(out()).at("prompt"), "a \"quoted\" 苹果");
    EXPECT_EQ(run({"png-info", path("nosuch.png")}), ExitStatus::BadInput);
    EXPECT_NE(err().find("nosuch.png"), std::string::npos);
}

}  // namespace
}  // namespace gouache::cli
