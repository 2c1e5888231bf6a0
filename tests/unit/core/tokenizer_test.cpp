#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/text/clip_tokenizer.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

namespace fs = std::filesystem;
using testing::TemporaryFolder;

fs::path modelsFolder() {
    return fs::path(GOUACHE_TEST_DATA) / "golden" / "models";
}

std::shared_ptr<const ClipTokenizer> valueOf(Result<std::shared_ptr<const ClipTokenizer>> result) {
    if (!result.ok()) {
        throw std::runtime_error(englishSentence(result.error()));
    }
    return *result;
}

const nlohmann::json& cases() {
    static const auto kCases =
        nlohmann::json::parse(std::ifstream(modelsFolder() / "tokenizer.json"));
    return kCases;
}

void expectSameTokens(const ClipTokenizer& tokenizer, const char* name) {
    const auto& texts = cases().at("texts");
    const auto& expected = cases().at(name);
    ASSERT_GE(expected.size(), 100U);
    ASSERT_GE(texts.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const auto text = texts[i].get<std::string>();
        EXPECT_EQ(tokenizer.tokenize(text), expected[i].get<std::vector<TokenId>>())
            << i << ": " << texts[i].dump().substr(0, 300);
    }
}

fs::path smallFolder() {
    return modelsFolder() / "sd" / "tokenizer";
}

TEST(ClipTokenizer, AgreesWithTransformersOnASmallVocabulary) {
    expectSameTokens(*valueOf(ClipTokenizer::fromFolder(smallFolder())), "small");
}

TEST(ClipTokenizer, AgreesWithTransformersOnPublishedConfigs) {
    for (const auto& [name, config] : cases().at("configs").items()) {
        const TemporaryFolder folder;
        for (const char* file : {"vocab.json", "merges.txt"}) {
            fs::copy(smallFolder() / file, folder.path() / file);
        }
        std::ofstream(folder.path() / "tokenizer_config.json") << config;
        const auto tokenizer = valueOf(ClipTokenizer::fromFolder(folder.path()));
        EXPECT_EQ(tokenizer->padToken(), name == "sd21" ? 0 : tokenizer->endToken());
        expectSameTokens(*tokenizer, name.c_str());
    }
}

TEST(ClipTokenizer, AgreesWithTransformersOnTheStarterModel) {
    const fs::path folder = fs::path(GOUACHE_SOURCE_DIR) / "resources/starter/tokenizer";
    expectSameTokens(*valueOf(ClipTokenizer::fromFolder(folder)), "starter");
}

TEST(ClipTokenizer, AgreesWithTransformersOnClipsVocabulary) {
    expectSameTokens(*valueOf(ClipTokenizer::builtIn()), "clip");
}

TEST(ClipTokenizer, BuiltInIsOpenAisClip) {
    const auto tokenizer = valueOf(ClipTokenizer::builtIn());
    EXPECT_EQ(tokenizer->vocabularySize(), 49408);
    EXPECT_EQ(tokenizer->startToken(), 49406);
    EXPECT_EQ(tokenizer->endToken(), 49407);
    EXPECT_EQ(tokenizer->padToken(), 49407);
    // As printed in many introductions to Stable Diffusion.
    EXPECT_EQ(tokenizer->tokenize("a photo of an astronaut riding a horse on mars"),
              (std::vector<TokenId>{320, 1125, 539, 550, 18376, 6765, 320, 4558, 525, 7496}));
}

TEST(ClipTokenizer, ReadsTransformersOwnFormat) {
    const TemporaryFolder folder;
    const auto read = [](const fs::path& path) {
        return nlohmann::json::parse(std::ifstream(path));
    };
    nlohmann::json merges = nlohmann::json::array();
    std::ifstream lines(smallFolder() / "merges.txt");
    bool pairs = false;
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("#version")) {
            const std::size_t blank = line.find(' ');
            // Both spellings occur.
            pairs = !pairs;
            if (pairs) {
                merges.push_back({line.substr(0, blank), line.substr(blank + 1)});
            } else {
                merges.push_back(line);
            }
        }
    }
    const nlohmann::json whole = {
        {"model", {{"vocab", read(smallFolder() / "vocab.json")}, {"merges", merges}}}};
    std::ofstream(folder.path() / "tokenizer.json") << whole;
    expectSameTokens(*valueOf(ClipTokenizer::fromFolder(folder.path())), "small");
}

TEST(ClipTokenizer, TakesBytesThatAreNotText) {
    const auto tokenizer = valueOf(ClipTokenizer::builtIn());
    const auto replacement = tokenizer->tokenize("\xEF\xBF\xBD");
    EXPECT_EQ(tokenizer->tokenize("\xFF"), replacement);
    EXPECT_EQ(tokenizer->tokenize("\xC0"), replacement);
    EXPECT_EQ(tokenizer->tokenize("a\xE4\xB8"), tokenizer->tokenize("a\xEF\xBF\xBD\xEF\xBF\xBD"));
}

TEST(ClipTokenizer, StaysFastOnOneLongWord) {
    const auto tokenizer = valueOf(ClipTokenizer::builtIn());
    std::string text;
    for (int i = 0; i < 100'000; ++i) {
        text += static_cast<char>('a' + (i * 7919) % 26);
    }
    const auto start = std::chrono::steady_clock::now();
    EXPECT_GT(tokenizer->tokenize(text).size(), 10'000U);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(2));
}

TEST(ClipTokenizer, NamesWhatIsWrong) {
    const TemporaryFolder folder;
    const auto code = [&] {
        const auto result = ClipTokenizer::fromFolder(folder.path());
        return result.ok() ? ErrorCode::Cancelled : result.error().code;
    };
    EXPECT_EQ(code(), ErrorCode::FileNotFound);
    std::ofstream(folder.path() / "vocab.json")
        << R"({"a":0,"b":1,"<|startoftext|>":2,"<|endoftext|>":3})";
    EXPECT_EQ(code(), ErrorCode::FileNotFound);
    std::ofstream(folder.path() / "merges.txt") << "#version: 0.2\na b\n";
    EXPECT_EQ(code(), ErrorCode::BadModelConfig);  // "ab" is no token
    std::ofstream(folder.path() / "merges.txt") << "a\n";
    EXPECT_EQ(code(), ErrorCode::BadModelConfig);
    std::ofstream(folder.path() / "merges.txt") << "";
    EXPECT_EQ(code(), ErrorCode::Cancelled);  // loads
    std::ofstream(folder.path() / "vocab.json") << R"({"a":-1})";
    EXPECT_EQ(code(), ErrorCode::BadModelConfig);
    std::ofstream(folder.path() / "vocab.json") << R"({"a":0})";
    EXPECT_EQ(code(), ErrorCode::BadModelConfig);  // lacks start and end
}

}  // namespace
}  // namespace gouache
