#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <memory>
#include <string_view>

#include "backends/local/text/clip_text_model.h"
#include "core/base/result.h"
#include "core/text/prompt_chunks.h"

namespace gouache::local {

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
