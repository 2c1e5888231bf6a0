#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/clip_tokenizer.h"

namespace gouache {

/// A prompt as a CLIP text model takes it: chunks of positions − 2 tokens between start and end,
/// padded, with a weight for each position.
struct PromptChunks {
    std::vector<std::vector<TokenId>> tokens;  ///< each as long as the model has positions
    std::vector<std::vector<float>> weights;   ///< 1 for start, end and padding
    std::vector<std::size_t> used;             ///< tokens of each chunk that come from the prompt
    bool weighted() const;                     ///< whether any weight differs from 1
};

/// Cuts `prompt` (with A1111 emphasis, see emphasis.h) into chunks. A chunk that would split a
/// phrase ends after the last comma of its last 20 tokens, as A1111 does by default. At least one
/// chunk.
PromptChunks chunkPrompt(const ClipTokenizer& tokenizer, std::string_view prompt,
                         std::int64_t positions);

}  // namespace gouache
