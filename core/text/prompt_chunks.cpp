#include "core/text/prompt_chunks.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/text/emphasis.h"

namespace gouache {

namespace {

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
        chunks_.used.push_back(tokens_.size());
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

}  // namespace gouache
