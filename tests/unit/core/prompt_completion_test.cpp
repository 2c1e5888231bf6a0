#include "core/prompt/completion.h"

#include <gtest/gtest.h>

namespace gouache {
namespace {

std::string told(std::string text) {
    const std::size_t cursor = text.find('|');
    text.erase(cursor, 1);
    const auto span = completionAt(text, cursor);
    if (!span) {
        return "none";
    }
    return (span->kind == CompletionKind::Lora ? "lora " : "wildcard ") +
           std::to_string(span->begin) + " " + span->typed;
}

TEST(Completion, IsOfferedWhereANameIsTyped) {
    EXPECT_EQ(told("a <lora:wat|"), "lora 2 wat");
    EXPECT_EQ(told("<|"), "lora 0 ");
    EXPECT_EQ(told("<lo|"), "lora 0 ");
    EXPECT_EQ(told("<wat| more"), "lora 0 wat");
    EXPECT_EQ(told("<LORA:x y|"), "lora 0 x y");
    EXPECT_EQ(told("a __col|"), "wildcard 2 col");
    EXPECT_EQ(told("__a__ and __b/c|"), "wildcard 10 b/c");
    EXPECT_EQ(told("__|"), "wildcard 0 ");
}

TEST(Completion, IsNotOfferedElsewhere) {
    for (const char* text : {"|", "plain|", "<lora:ink:0.|", "<lora:ink:1>|", "__a__|", "__a b|",
                             "x < y|", "a_b|", "<lora:x\nnext|"}) {
        EXPECT_EQ(told(text), "none") << text;
    }
}

TEST(Completion, WritesTheTag) {
    EXPECT_EQ(completionText(CompletionKind::Lora, "ink v2"), "<lora:ink v2:1>");
    EXPECT_EQ(completionText(CompletionKind::Lora, "ink", 0.75), "<lora:ink:0.75>");
    EXPECT_EQ(completionText(CompletionKind::Wildcard, "animals/cats"), "__animals/cats__");
}

}  // namespace
}  // namespace gouache
