#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

// How choices and wildcards are written: {red|green}, {2$$a|b|c}, {3::a|b}, __name__, "\{".
// Private to core/prompt.

namespace gouache::detail {

inline constexpr std::string_view kWildcardMark = "__";
/// Wildcards in the lines of wildcards.
inline constexpr int kDeepestChoice = 16;
inline constexpr std::size_t kLongestChoiceText = 100'000;  ///< bytes

/// "__name__" at `at`: the length of the whole; none where there is none.
std::optional<std::size_t> wildcardLength(std::string_view text, std::size_t at);

/// Index behind the '}' that closes the '{' at `at`; none where it stays open.
std::optional<std::size_t> braceEnd(std::string_view text, std::size_t at);

/// A choice between braces.
struct WeightedChoice {
    std::string_view text;
    std::uint64_t weight = 1;
};
struct Choices {
    std::uint64_t wanted = 1;  ///< how many are taken, joined with commas
    std::vector<WeightedChoice> choices;
};
/// Of what stands between the braces; one choice where there is no '|'.
Choices choicesIn(std::string_view inner);

}  // namespace gouache::detail
