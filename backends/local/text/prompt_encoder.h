#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "backends/local/text/clip_text_model.h"
#include "backends/local/text/clip_tokenizer.h"
#include "core/base/result.h"

namespace gouache::local {

/// A prompt as the text model takes it: chunks of positions − 2 tokens between start and end,
/// padded, with a weight for each position.
struct PromptChunks {
    std::vector<std::vector<TokenId>> tokens;  ///< each as long as the model has positions
    std::vector<std::vector<float>> weights;   ///< 1 for start, end and padding
    bool weighted() const;                     ///< whether any weight differs from 1
};

/// Cuts `prompt` (with A1111 emphasis, see emphasis.h) into chunks. A chunk that would split a
/// phrase ends after the last comma of its last 20 tokens, as A1111 does by default. At least one
/// chunk.
PromptChunks chunkPrompt(const ClipTokenizer& tokenizer, std::string_view prompt,
                         std::int64_t positions);

/// Conditional and unconditional embeddings of the same length.
struct PromptEmbeddings {
    at::Tensor conditional;    ///< [1, positions · k, W], float32 on the text model's device
    at::Tensor unconditional;  ///< the same shape
};

/// Encodes both prompts; the shorter is padded with empty chunks. Every chunk goes through the text
/// model on its own, its embeddings are multiplied by the weights and scaled back to the mean that
/// they had (A1111's "original" emphasis), and the chunks are joined along the sequence. At most 64
/// chunks: longer prompts are ValueOutOfRange.
Result<PromptEmbeddings> encodePrompts(const ClipTokenizer& tokenizer, const ClipTextModel& model,
                                       std::string_view prompt, std::string_view negativePrompt,
                                       int clipSkip);

}  // namespace gouache::local
