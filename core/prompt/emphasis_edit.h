#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gouache {

/// Replace the bytes [begin, end) of a text by `replacement`, and then select
/// [selectBegin, selectEnd) of the new text.
struct EmphasisEdit {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string replacement;
    std::size_t selectBegin = 0;
    std::size_t selectEnd = 0;
    bool operator==(const EmphasisEdit&) const = default;
};

/// Adds `step` to the weight of the selection [begin, end) in A1111's notation, "(words:1.1)";
/// without a selection to that of the brackets round the cursor, or of the word at it. In
/// "<lora:name:0.8>" it is the LoRA's weight. Weights stay within 0.1 … 2 (a LoRA's within -2 … 2);
/// 1 takes the brackets away. None where there is nothing to weigh. Precondition: begin ≤ end ≤
/// size, at the edges of characters.
std::optional<EmphasisEdit> weighted(std::string_view prompt, std::size_t begin, std::size_t end,
                                     double step);

}  // namespace gouache
