#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/text/byte_pair_encoding.h"

namespace gouache {

/// A token that is found in the text as it stands, before any splitting into words.
struct AddedToken {
    std::string content;
    TokenId id = 0;
    bool normalized = false;  ///< looked for in the normalised (lower-case) text
};

/// Everything that a CLIP tokenizer's folder says.
struct TokenizerFiles {
    BytePairEncoding::Vocabulary vocabulary;
    std::vector<std::pair<std::string, std::string>> merges;  ///< in order of priority
    std::vector<AddedToken> added;
    std::string startToken = "<|startoftext|>";
    std::string endToken = "<|endoftext|>";
    std::string padToken = "<|endoftext|>";
    std::string unknownToken = "<|endoftext|>";
};

/// Reads vocab.json and merges.txt, or else tokenizer.json; special tokens from
/// tokenizer_config.json, special_tokens_map.json and added_tokens.json where they are.
/// FileNotFound, FileNotReadable, BadModelConfig.
Result<TokenizerFiles> readTokenizerFolder(const std::filesystem::path& folder);

/// CLIP's own vocabulary, which its merges and the 256 bytes determine, from
/// resourceFolder()/clip/merges.txt. FileNotFound, BadModelConfig.
Result<TokenizerFiles> readClipVocabulary();

}  // namespace gouache
