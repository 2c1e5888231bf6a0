#include "core/text/clip_tokenizer.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "core/text/byte_pair_encoding.h"
#include "core/text/tokenizer_files.h"
#include "core/text/unicode.h"

namespace gouache {

namespace {

/// Spelled-out markers split into three words, also where they were not found as tokens (in
/// capitals).
constexpr std::u32string_view kMarkers[] = {U"<|startoftext|>", U"<|endoftext|>"};
constexpr std::size_t kMarkerBracket = 2;  ///< length of "<|" and "|>"

enum class Kind : std::uint8_t { Letter, Number, Space, Other };

Kind kindOf(char32_t character) {
    if (unicode::isSpace(character)) {
        return Kind::Space;
    }
    if (unicode::isLetter(character)) {
        return Kind::Letter;
    }
    return unicode::isNumber(character) ? Kind::Number : Kind::Other;
}

/// Length of an English contraction ('s, 't, 're, 've, 'm, 'll, 'd) at the front of `text`; 0 where
/// there is none.
std::size_t contraction(std::u32string_view text) {
    for (const std::u32string_view ending : {U"'s", U"'t", U"'re", U"'ve", U"'m", U"'ll", U"'d"}) {
        if (text.starts_with(ending)) {
            return ending.size();
        }
    }
    return 0;
}

/// Length of the characters of `kind` at the front of `text`.
std::size_t runOf(std::u32string_view text, Kind kind) {
    std::size_t length = 0;
    while (length < text.size() && kindOf(text[length]) == kind) {
        ++length;
    }
    return length;
}

/// Length of the word at the front of `text`, which does not start with a space: CLIP's split
/// pattern 's|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+
std::size_t wordLength(std::u32string_view text) {
    if (const std::size_t length = contraction(text); length > 0) {
        return length;
    }
    const Kind kind = kindOf(text.front());
    return kind == Kind::Number ? 1 : runOf(text, kind);
}

/// White space of any kind and length becomes one blank.
std::u32string oneBlank(std::u32string_view text) {
    std::u32string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        if (const std::size_t spaces = runOf(text.substr(i), Kind::Space); spaces > 0) {
            result += U' ';
            i += spaces;
        } else {
            result += text[i++];
        }
    }
    return result;
}

std::u32string normalized(std::u32string_view text) {
    return unicode::lowerCase(oneBlank(unicode::composed(text)));
}

struct Added {
    std::u32string content;
    TokenId id;
};

class FileTokenizer final : public ClipTokenizer {
  public:
    FileTokenizer(TokenizerFiles files, BytePairEncoding encoding)
        : encoding_(std::move(encoding)),
          start_(encoding_.vocabulary().at(files.startToken)),
          end_(encoding_.vocabulary().at(files.endToken)),
          pad_(encoding_.vocabulary().at(files.padToken)) {
        for (const AddedToken& token : files.added) {
            if (token.normalized) {
                late_.push_back({normalized(unicode::fromUtf8(token.content)), token.id});
            } else {
                early_.push_back({unicode::fromUtf8(token.content), token.id});
            }
        }
        for (auto* list : {&early_, &late_}) {
            // The longest of several that start at one place is meant.
            std::stable_sort(list->begin(), list->end(), [](const Added& a, const Added& b) {
                return a.content.size() > b.content.size();
            });
        }
        for (const auto& [token, id] : encoding_.vocabulary()) {
            size_ = std::max<std::int64_t>(size_, std::int64_t{id} + 1);
        }
    }

    std::vector<TokenId> tokenize(std::string_view text) const override {
        std::vector<TokenId> tokens;
        forPieces(unicode::fromUtf8(text), early_, tokens, [&](std::u32string_view piece) {
            forPieces(normalized(piece), late_, tokens,
                      [&](std::u32string_view words) { encodeWords(words, tokens); });
        });
        return tokens;
    }

    TokenId startToken() const override { return start_; }
    TokenId endToken() const override { return end_; }
    TokenId padToken() const override { return pad_; }
    std::int64_t vocabularySize() const override { return size_; }

  private:
    /// Appends the ids of the added tokens in `text` and gives what is between them to `handle`.
    template <typename Handle>
    static void forPieces(std::u32string_view text, const std::vector<Added>& added,
                          std::vector<TokenId>& tokens, const Handle& handle) {
        std::size_t from = 0;
        for (std::size_t at = 0; at < text.size();) {
            const auto found = std::find_if(added.begin(), added.end(), [&](const Added& token) {
                return text.substr(at).starts_with(token.content);
            });
            if (found == added.end()) {
                ++at;
                continue;
            }
            if (at > from) {
                handle(text.substr(from, at - from));
            }
            tokens.push_back(found->id);
            at += found->content.size();
            from = at;
        }
        if (from < text.size()) {
            handle(text.substr(from));
        }
    }

    void encodeWords(std::u32string_view text, std::vector<TokenId>& tokens) const {
        while (!text.empty()) {
            if (kindOf(text.front()) == Kind::Space) {
                text.remove_prefix(1);
                continue;
            }
            const auto marker =
                std::find_if(std::begin(kMarkers), std::end(kMarkers),
                             [&](std::u32string_view m) { return text.starts_with(m); });
            if (marker != std::end(kMarkers)) {
                encodeWord(take(text, kMarkerBracket), tokens);
                encodeWord(take(text, marker->size() - 2 * kMarkerBracket), tokens);
                encodeWord(take(text, kMarkerBracket), tokens);
            } else {
                encodeWord(take(text, wordLength(text)), tokens);
            }
        }
    }

    /// Removes the first `length` characters from `text` and returns them.
    static std::u32string_view take(std::u32string_view& text, std::size_t length) {
        const std::u32string_view front = text.substr(0, length);
        text.remove_prefix(length);
        return front;
    }

    void encodeWord(std::u32string_view characters, std::vector<TokenId>& tokens) const {
        std::string word;
        for (const char32_t character : characters) {
            unicode::appendUtf8(word, character);
        }
        encoding_.encode(word, tokens);
    }

    BytePairEncoding encoding_;
    TokenId start_;
    TokenId end_;
    TokenId pad_;
    std::int64_t size_ = 0;
    std::vector<Added> early_;  ///< looked for before normalisation
    std::vector<Added> late_;   ///< looked for after it
};

Result<std::shared_ptr<const ClipTokenizer>> build(TokenizerFiles files, const std::string& label) {
    for (const std::string& token :
         {files.startToken, files.endToken, files.padToken, files.unknownToken}) {
        if (!files.vocabulary.contains(token)) {
            return makeError(ErrorCode::BadModelConfig, label,
                             "its vocabulary lacks the token " + token);
        }
    }
    const TokenId unknown = files.vocabulary.at(files.unknownToken);
    auto encoding = BytePairEncoding::make(std::move(files.vocabulary), files.merges, unknown);
    if (!encoding.ok()) {
        return makeError(ErrorCode::BadModelConfig, label, encoding.error().arguments.front());
    }
    return std::shared_ptr<const ClipTokenizer>(
        std::make_shared<FileTokenizer>(std::move(files), *std::move(encoding)));
}

}  // namespace

Result<std::shared_ptr<const ClipTokenizer>> ClipTokenizer::fromFolder(
    const std::filesystem::path& folder) {
    GOUACHE_TRY(TokenizerFiles files, readTokenizerFolder(folder));
    return build(std::move(files), folder.string());
}

Result<std::shared_ptr<const ClipTokenizer>> ClipTokenizer::builtIn() {
    GOUACHE_TRY(TokenizerFiles files, readClipVocabulary());
    return build(std::move(files), "CLIP");
}

}  // namespace gouache
