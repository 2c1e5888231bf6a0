#include "core/text/emphasis.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace gouache {
namespace {

void expectParts(std::string_view prompt, const std::vector<WeightedText>& expected) {
    const auto parts = parseEmphasis(prompt);
    ASSERT_EQ(parts.size(), expected.size()) << prompt;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        EXPECT_EQ(parts[i].text, expected[i].text) << prompt;
        EXPECT_NEAR(parts[i].weight, expected[i].weight, 1e-9) << prompt;
        EXPECT_EQ(parts[i].chunkBreak, expected[i].chunkBreak) << prompt;
    }
}

WeightedText text(std::string words, double weight = 1) {
    return {std::move(words), weight, false};
}

WeightedText chunkBreak() {
    return {"", 1, true};
}

TEST(Emphasis, WeighsAsA1111Does) {
    expectParts("normal text", {text("normal text")});
    expectParts("an (important) word", {text("an "), text("important", 1.1), text(" word")});
    expectParts("(unbalanced", {text("unbalanced", 1.1)});
    expectParts("un[balanced", {text("un"), text("balanced", 1 / 1.1)});
    expectParts(R"(\(literal\])", {text("(literal]")});
    expectParts(R"(back\\slash \x end\)", {text(R"(back\slash x end)")});
    expectParts("(unnecessary)(parens)", {text("unnecessaryparens", 1.1)});
    expectParts("a (((house:1.3)) [on] a (hill:0.5), sun, (((sky))).",
                {text("a "), text("house", 1.573), text(" ", 1.1), text("on"), text(" a ", 1.1),
                 text("hill", 0.55), text(", sun, ", 1.1), text("sky", 1.4641), text(".", 1.1)});
    expectParts("(红苹果:1.5)，蓝色", {text("红苹果", 1.5), text("，蓝色")});
    expectParts("(a: +.5 ) (b:-1)", {text("a", 0.5), text(" "), text("b", -1)});
}

TEST(Emphasis, TakesWhatIsNoWeightAsText) {
    expectParts("time 12:30) ok", {text("time 12:30) ok")});
    expectParts("(a:b)", {text("a:b", 1.1)});
    expectParts("(a:1.2.3)", {text("a:1.2.3", 1.1)});
    expectParts("(a:nan) (b:inf) (c:1e3)",
                {text("a:nan", 1.1), text(" "), text("b:inf", 1.1), text(" "), text("c:1e3", 1.1)});
    expectParts(")]", {text(")]")});
    expectParts("", {});
    expectParts("()", {});
}

TEST(Emphasis, BreaksOnTheWordAlone) {
    expectParts("a BREAK b", {text("a"), chunkBreak(), text("b")});
    expectParts("BREAK", {chunkBreak()});
    expectParts("BREAKFAST aBREAK break", {text("BREAKFAST aBREAK break")});
    expectParts("(a BREAK b:1.5)", {text("a", 1.5), chunkBreak(), text("b", 1.5)});
    expectParts("a\nBREAK BREAK,b", {text("a"), chunkBreak(), chunkBreak(), text(",b")});
}

}  // namespace
}  // namespace gouache
