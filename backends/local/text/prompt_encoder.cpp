#include "backends/local/text/prompt_encoder.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <string>

#include "backends/local/base/torch_errors.h"

namespace gouache::local {

namespace {

constexpr std::size_t kMostChunks = 64;

/// One chunk's embeddings [1, positions, W] in float32.
at::Tensor encodeChunk(const ClipTextModel& model, const std::vector<TokenId>& tokens,
                       const std::vector<float>& weights, int clipSkip) {
    at::Tensor ids = at::empty({1, static_cast<std::int64_t>(tokens.size())}, at::kLong);
    std::copy(tokens.begin(), tokens.end(), ids.data_ptr<std::int64_t>());
    at::Tensor embeddings = model.forward(ids, clipSkip).to(at::kFloat);
    if (std::all_of(weights.begin(), weights.end(), [](float w) { return w == 1.0F; })) {
        return embeddings;
    }
    at::Tensor factors = at::empty({1, static_cast<std::int64_t>(weights.size()), 1}, at::kFloat);
    std::copy(weights.begin(), weights.end(), factors.data_ptr<float>());
    const at::Tensor weighted = embeddings * factors.to(embeddings.device());
    const at::Tensor restore = embeddings.mean() / weighted.mean();
    // Weights that leave a mean of nothing (all zero) cannot be scaled back.
    return weighted * at::where(restore.isfinite(), restore, at::ones_like(restore));
}

at::Tensor encodeChunks(const ClipTextModel& model, const PromptChunks& chunks, int clipSkip) {
    std::vector<at::Tensor> parts;
    for (std::size_t i = 0; i < chunks.tokens.size(); ++i) {
        // Padding chunks are all alike.
        const auto same =
            std::find(chunks.tokens.begin(), chunks.tokens.begin() + static_cast<std::ptrdiff_t>(i),
                      chunks.tokens[i]);
        const auto index = static_cast<std::size_t>(same - chunks.tokens.begin());
        if (index < i && chunks.weights[index] == chunks.weights[i]) {
            parts.push_back(parts[index]);
        } else {
            parts.push_back(encodeChunk(model, chunks.tokens[i], chunks.weights[i], clipSkip));
        }
    }
    return at::cat(parts, 1);
}

}  // namespace

Result<PromptEmbeddings> encodePrompts(const ClipTokenizer& tokenizer, const ClipTextModel& model,
                                       std::string_view prompt, std::string_view negativePrompt,
                                       int clipSkip) {
    const c10::InferenceMode guard;
    const std::int64_t positions = model.config().positions;
    PromptChunks chunks = chunkPrompt(tokenizer, prompt, positions);
    PromptChunks negative = chunkPrompt(tokenizer, negativePrompt, positions);
    const std::size_t count = std::max(chunks.tokens.size(), negative.tokens.size());
    if (count > kMostChunks) {
        return makeError(ErrorCode::ValueOutOfRange, "The number of prompt chunks",
                         std::to_string(count), "1", std::to_string(kMostChunks));
    }
    const PromptChunks empty = chunkPrompt(tokenizer, "", positions);
    for (PromptChunks* each : {&chunks, &negative}) {
        while (each->tokens.size() < count) {
            each->tokens.push_back(empty.tokens.front());
            each->weights.push_back(empty.weights.front());
            each->used.push_back(0);
        }
    }
    try {
        return PromptEmbeddings{encodeChunks(model, chunks, clipSkip),
                                encodeChunks(model, negative, clipSkip)};
    } catch (...) {
        return errorOf(std::current_exception(), model.target().device.str());
    }
}

}  // namespace gouache::local
