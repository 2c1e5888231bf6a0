#include "core/jobs/output_name.h"

#include <gtest/gtest.h>

namespace gouache {
namespace {

OutputNameParts parts() {
    OutputNameParts parts;
    parts.prompt = "a red apple: on/in <a> \"box\"?";
    parts.name = "bottle";
    parts.model = "/models/sd 1.5.safetensors";
    parts.batch = "Night";
    parts.seed = {18446744073709551615U};
    parts.index = 7;
    parts.picture = 1;
    parts.size = {640, 512};
    parts.steps = 20;
    return parts;
}

std::string named(std::string_view pattern, const OutputNameParts& of = parts()) {
    const auto name = outputName(pattern, of);
    return name.ok() ? name->string() : englishSentence(name.error());
}

TEST(OutputName, fillsPlaceholders) {
    EXPECT_EQ(named("{name} {index:4}"), "bottle 0007.png");
    EXPECT_EQ(named("{batch}/{model}/{seed}-{picture}.webp"),
              "Night/sd 1.5/18446744073709551615-2.webp");
    EXPECT_EQ(named("{width}x{height} {steps}.JPG"), "640x512 20.jpg");
    EXPECT_EQ(named("{prompt}"), "a red apple on-in a box.png");
}

TEST(OutputName, neverLeavesItsFolder) {
    for (const char* pattern : {"../../etc/passwd", "/etc/passwd", "./../x", "a/../../b", "..",
                                "~/x", "C:\\x", "a//b", "{name}/../.."}) {
        const auto name = outputName(pattern, parts());
        ASSERT_TRUE(name.ok()) << pattern;
        EXPECT_TRUE(name->is_relative()) << pattern;
        for (const auto& part : *name) {
            EXPECT_NE(part, "..") << pattern;
            EXPECT_FALSE(part.string().starts_with('.')) << pattern;
        }
    }
    OutputNameParts evil = parts();
    evil.name = "../../etc/passwd";
    EXPECT_EQ(named("{name}", evil).find('/'), std::string::npos);
    evil.name = "CON";
    EXPECT_EQ(named("{name}", evil), "_CON.png");
    evil.name = std::string("a\0b\nc", 5);
    EXPECT_EQ(named("{name}", evil).find('\n'), std::string::npos);
}

TEST(OutputName, fitsIntoFileSystemsInAnyWriting) {
    OutputNameParts long_ = parts();
    for (int i = 0; i < 200; ++i) {
        long_.name += "苹果";
    }
    const auto name = outputName("{name}", long_);
    ASSERT_TRUE(name.ok());
    EXPECT_LE(name->string().size(), 180U);
    EXPECT_TRUE(name->string().ends_with("苹果.png") || name->string().ends_with("苹.png"));
    OutputNameParts none;
    EXPECT_EQ(named("{prompt}", none), "picture.png");
}

TEST(OutputName, saysWhatIsWrongWithAPattern) {
    for (const char* pattern :
         {"{nothing}", "{name", "name}", "{index:0}", "{index:99}", "{index:x}", " "}) {
        const auto checked = checkOutputPattern(pattern);
        ASSERT_FALSE(checked.ok()) << pattern;
        EXPECT_EQ(checked.error().code, ErrorCode::BadNamePattern);
    }
    EXPECT_TRUE(checkOutputPattern(kDefaultOutputPattern).ok());
    EXPECT_TRUE(checkOutputPattern(kSourceOutputPattern).ok());
}

TEST(OutputName, numbersGoBeforeTheExtension) {
    EXPECT_EQ(numberedName("out/a.b.png", 1), "out/a.b.png");
    EXPECT_EQ(numberedName("out/a.b.png", 3), "out/a.b (3).png");
}

}  // namespace
}  // namespace gouache
