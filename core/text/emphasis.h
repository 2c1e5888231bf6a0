#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gouache {

/// A stretch of a prompt with one weight.
struct WeightedText {
    std::string text;
    double weight = 1;
    bool chunkBreak =
        false;  ///< BREAK: what follows starts a new chunk of 75 tokens; text is empty
    bool operator==(const WeightedText&) const = default;
};

/// Reads A1111's emphasis: (word) ×1.1, ((word)) ×1.21, [word] ÷1.1, (word:1.3) ×1.3, and \( \) \[
/// \] \\ for the characters themselves; BREAK as a word of its own. Unclosed brackets count to the
/// end. Never fails: what is not a number is text.
/// https://github.com/AUTOMATIC1111/stable-diffusion-webui/wiki/Features#attentionemphasis
std::vector<WeightedText> parseEmphasis(std::string_view prompt);

}  // namespace gouache
