#include "core/prompt/emphasis_edit.h"

#include <gtest/gtest.h>

#include <string>

namespace gouache {
namespace {

/// '|' marks the cursor or both ends of the selection, in and out.
std::string changed(std::string text, double step) {
    const std::size_t begin = text.find('|');
    text.erase(begin, 1);
    std::size_t end = text.find('|');
    if (end == std::string::npos) {
        end = begin;
    } else {
        text.erase(end, 1);
    }
    const auto edit = weighted(text, begin, end, step);
    if (!edit) {
        return "nothing";
    }
    text.replace(edit->begin, edit->end - edit->begin, edit->replacement);
    text.insert(edit->selectEnd, "|");
    text.insert(edit->selectBegin, "|");
    return text;
}

TEST(Weighted, TheWordAtTheCursor) {
    EXPECT_EQ(changed("a re|d apple", 0.1), "a (|red|:1.1) apple");
    EXPECT_EQ(changed("a red| apple", -0.1), "a (|red|:0.9) apple");
    EXPECT_EQ(changed("|a-line o'clock", 0.1), "(|a-line|:1.1) o'clock");
    EXPECT_EQ(changed("红苹|果，蓝色", 0.1), "(|红苹果|:1.1)，蓝色");
    EXPECT_EQ(changed("a  |  b", 0.1), "nothing");
    EXPECT_EQ(changed("|", 0.1), "nothing");
    EXPECT_EQ(changed("a, | ,b", 0.1), "nothing");
}

TEST(Weighted, TheSelectionWithoutItsBlanks) {
    EXPECT_EQ(changed("a| red apple |pie", 0.1), "a (|red apple|:1.1) pie");
    EXPECT_EQ(changed("a|  |b", 0.1), "nothing");
}

TEST(Weighted, BracketsThatAreThere) {
    EXPECT_EQ(changed("a (re|d apple:1.1)", 0.1), "a (|red apple|:1.2)");
    EXPECT_EQ(changed("a (|red|:1.1)", -0.1), "a |red|");
    EXPECT_EQ(changed("a |(red:1.25)|", 0.05), "a (|red|:1.3)");
    EXPECT_EQ(changed("((i|n:1.2) out:1.3)", 0.1), "((|in|:1.3) out:1.3)");
    EXPECT_EQ(changed("((in:1.2) o|ut:1.3)", 0.1), "(|(in:1.2) out|:1.4)");
    EXPECT_EQ(changed("(time 12:30: |x:1.1)", 0.1), "(|time 12:30: x|:1.2)");
    EXPECT_EQ(changed("(ab|c)", 0.1), "((|abc|:1.1))");
    EXPECT_EQ(changed(R"(\(re|d:1.1\))", 0.1), R"(\((|red|:1.1):1.1\))");
    EXPECT_EQ(changed("(a|:0.1)", -0.1), "(|a|:0.1)");
    EXPECT_EQ(changed("(a|:2)", 0.1), "(|a|:2.0)");
    // Below 1 and back goes through plain text.
    EXPECT_EQ(changed("(a|:0.9)", 0.1), "|a|");
}

TEST(Weighted, ALorasWeight) {
    EXPECT_EQ(changed("x <lora:in|k:0.8> y", 0.05), "x <lora:ink:|0.85|> y");
    EXPECT_EQ(changed("<lora:ink|>", 0.05), "<lora:ink:|1.05|>");
    EXPECT_EQ(changed("<lora:i|nk:1:0.5>", -0.1), "<lora:ink:|0.9|:0.5>");
    EXPECT_EQ(changed("<lora:ink:0.|0>", -0.1), "<lora:ink:|-0.1|>");
    EXPECT_EQ(changed("<lora:ink:1> re|d", 0.1), "<lora:ink:1> (|red|:1.1)");
}

}  // namespace
}  // namespace gouache
