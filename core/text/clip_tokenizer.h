#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/text/token_id.h"

namespace gouache {

/// CLIP's byte-level byte-pair encoding, as transformers 5's CLIPTokenizer does it: NFC, white
/// space to one blank, lower case, the CLIP split pattern, bytes as printable characters, merges
/// with "</w>" at a word's end. Thread-safe once built. Radford et al. 2021,
/// https://github.com/openai/CLIP.
class ClipTokenizer {
  public:
    /// A `tokenizer/` folder: vocab.json and merges.txt, with special tokens from
    /// tokenizer_config.json or special_tokens_map.json where they are. FileNotFound,
    /// BadModelConfig.
    static Result<std::shared_ptr<const ClipTokenizer>> fromFolder(
        const std::filesystem::path& folder);

    /// CLIP's own vocabulary of 49,408 tokens, which single files rely on; from
    /// resourceFolder()/clip. FileNotFound, BadModelConfig.
    static Result<std::shared_ptr<const ClipTokenizer>> builtIn();

    virtual ~ClipTokenizer() = default;

    /// Ids of `text` without start, end or padding. Any bytes: what is not UTF-8 becomes U+FFFD.
    /// "<|endoftext|>" and
    /// "<|startoftext|>" in the text become their ids.
    virtual std::vector<TokenId> tokenize(std::string_view text) const = 0;

    virtual TokenId startToken() const = 0;
    virtual TokenId endToken() const = 0;
    /// Fills a chunk up: the end token in Stable Diffusion 1.x, token 0 ("!") in 2.x.
    virtual TokenId padToken() const = 0;
    /// One more than the largest id.
    virtual std::int64_t vocabularySize() const = 0;
};

}  // namespace gouache
