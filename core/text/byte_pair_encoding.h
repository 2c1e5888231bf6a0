#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/text/token_id.h"

namespace gouache {

/// Byte-level byte-pair encoding of single words, with "</w>" at a word's end. Sennrich et al.
/// 2016, https://arxiv.org/abs/1508.07909. Thread-safe once built.
class BytePairEncoding {
  public:
    using Vocabulary = std::unordered_map<std::string, TokenId>;

    /// `merges` in order of priority. `unknown` stands for a byte that the vocabulary lacks. Where
    /// a merge names a token that the vocabulary lacks: InvalidRequest with the reason.
    static Result<BytePairEncoding> make(
        Vocabulary vocabulary, const std::vector<std::pair<std::string, std::string>>& merges,
        TokenId unknown);

    /// Appends the tokens of `word`, which is not empty. Takes time in n log n of its bytes.
    void encode(std::string_view word, std::vector<TokenId>& tokens) const;

    const Vocabulary& vocabulary() const { return vocabulary_; }

    /// The 256 printable characters that stand for bytes 0 … 255 (OpenAI's bytes_to_unicode), in
    /// UTF-8.
    static const std::vector<std::string>& byteCharacters();

    /// Bytes in the order in which they open CLIP's vocabulary.
    static const std::vector<unsigned char>& byteOrder();

  private:
    struct Merge {
        std::uint32_t rank;
        TokenId token;
    };

    static std::uint64_t pairKey(TokenId left, TokenId right) {
        return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(left)) << 32U) |
               static_cast<std::uint32_t>(right);
    }

    Vocabulary vocabulary_;
    std::unordered_map<std::uint64_t, Merge> merges_;
    std::vector<TokenId> bytes_;     ///< token of each byte within a word
    std::vector<TokenId> endBytes_;  ///< … at its end
};

}  // namespace gouache
