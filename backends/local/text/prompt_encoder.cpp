#include "backends/local/text/prompt_encoder.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <string>
#include <utility>

#include "backends/local/base/torch_errors.h"
#include "backends/local/text/emphasis.h"

namespace gouache::local {

namespace {

constexpr std::size_t kMostChunks = 64;

/// A chunk that would end within a phrase gives its last phrase to the next one, if that is at most
/// this long.
constexpr std::size_t kLongestMovedPhrase = 20;

class Chunker {
  public:
    Chunker(const ClipTokenizer& tokenizer, std::int64_t positions)
        : tokenizer_(tokenizer), room_(static_cast<std::size_t>(positions) - 2) {
        const std::vector<TokenId> comma = tokenizer.tokenize(",");
        if (comma.size() == 1) {
            comma_ = comma.front();
        }
    }

    PromptChunks chunk(std::string_view prompt) {
        for (const WeightedText& part : parseEmphasis(prompt)) {
            if (part.chunkBreak) {
                endChunk();
                continue;
            }
            for (const TokenId token : tokenizer_.tokenize(part.text)) {
                add(token, static_cast<float>(part.weight));
            }
        }
        if (!tokens_.empty() || chunks_.tokens.empty()) {
            endChunk();
        }
        return std::move(chunks_);
    }

  private:
    void add(TokenId token, float weight) {
        if (token == comma_) {
            afterComma_ = tokens_.size() + 1;
        } else if (tokens_.size() == room_ && afterComma_ > 0 &&
                   tokens_.size() - (afterComma_ - 1) <= kLongestMovedPhrase) {
            const auto split = static_cast<std::ptrdiff_t>(afterComma_);
            std::vector<TokenId> movedTokens(tokens_.begin() + split, tokens_.end());
            std::vector<float> movedWeights(weights_.begin() + split, weights_.end());
            tokens_.resize(afterComma_);
            weights_.resize(afterComma_);
            endChunk();
            tokens_ = std::move(movedTokens);
            weights_ = std::move(movedWeights);
        }
        if (tokens_.size() == room_) {
            endChunk();
        }
        tokens_.push_back(token);
        weights_.push_back(weight);
    }

    /// Start, tokens, end, padding.
    void endChunk() {
        tokens_.insert(tokens_.begin(), tokenizer_.startToken());
        weights_.insert(weights_.begin(), 1.0F);
        tokens_.push_back(tokenizer_.endToken());
        tokens_.resize(room_ + 2, tokenizer_.padToken());
        // The end token closes a full chunk; in a shorter one padding follows it.
        weights_.resize(room_ + 2, 1.0F);
        chunks_.tokens.push_back(std::exchange(tokens_, {}));
        chunks_.weights.push_back(std::exchange(weights_, {}));
        afterComma_ = 0;
    }

    const ClipTokenizer& tokenizer_;
    std::size_t room_;
    TokenId comma_ = -1;
    PromptChunks chunks_;
    std::vector<TokenId> tokens_;
    std::vector<float> weights_;
    std::size_t afterComma_ = 0;  ///< tokens up to and with the last comma of the chunk; 0 = none
};

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

bool PromptChunks::weighted() const {
    return std::any_of(weights.begin(), weights.end(), [](const std::vector<float>& chunk) {
        return std::any_of(chunk.begin(), chunk.end(), [](float w) { return w != 1.0F; });
    });
}

PromptChunks chunkPrompt(const ClipTokenizer& tokenizer, std::string_view prompt,
                         std::int64_t positions) {
    return Chunker(tokenizer, positions).chunk(prompt);
}

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
