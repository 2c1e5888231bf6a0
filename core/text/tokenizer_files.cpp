#include "core/text/tokenizer_files.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <system_error>

#include "core/base/paths.h"
#include "core/base/read_file.h"
#include "core/json/model_json.h"

namespace gouache {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostMergesBytes = 64U << 20U;
constexpr TokenId kLargestId = 4'000'000;

Error bad(const fs::path& path, const std::string& reason) {
    return makeError(ErrorCode::BadModelConfig, path.string(), reason);
}

std::optional<TokenId> asId(const nlohmann::json& value) {
    if (!value.is_number_integer()) {
        return std::nullopt;
    }
    const double number = value.get<double>();
    return number < 0 || number > kLargestId ? std::nullopt
                                             : std::optional(static_cast<TokenId>(number));
}

Result<BytePairEncoding::Vocabulary> readVocabulary(const nlohmann::json& object,
                                                    const fs::path& path) {
    if (!object.is_object() || object.empty()) {
        return bad(path, "its vocabulary is not an object of tokens");
    }
    BytePairEncoding::Vocabulary vocabulary;
    vocabulary.reserve(object.size());
    for (const auto& [token, id] : object.items()) {
        const auto number = asId(id);
        if (!number) {
            return bad(path, "the token “" + token + "” has no valid number");
        }
        vocabulary.emplace(token, *number);
    }
    return vocabulary;
}

/// Lines of "left right", after a line "#version …" if there is one.
Result<std::vector<std::pair<std::string, std::string>>> readMerges(const fs::path& path) {
    GOUACHE_TRY(const std::string text, readFile(path, kMostMergesBytes));
    std::vector<std::pair<std::string, std::string>> merges;
    std::size_t at = 0;
    std::size_t number = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line(text.data() + at, end - at);
        at = end + 1;
        ++number;
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        if (line.empty() || line.starts_with("#version")) {
            continue;
        }
        const std::size_t blank = line.find(' ');
        if (blank == std::string_view::npos || blank == 0 || blank + 1 == line.size() ||
            line.find(' ', blank + 1) != std::string_view::npos) {
            return bad(path, "line " + std::to_string(number) + " is not a pair of tokens");
        }
        merges.emplace_back(line.substr(0, blank), line.substr(blank + 1));
    }
    return merges;
}

/// A special token in a config: its text, or an object with "content" and "normalized".
std::optional<AddedToken> specialToken(const nlohmann::json& value) {
    if (value.is_string()) {
        return AddedToken{value.get<std::string>(), 0, false};
    }
    const auto content = value.is_object() ? value.find("content") : value.end();
    if (!value.is_object() || content == value.end() || !content->is_string()) {
        return std::nullopt;
    }
    const auto normalized = value.find("normalized");
    return AddedToken{content->get<std::string>(), 0,
                      normalized != value.end() && *normalized == true};
}

/// Collects added tokens; the first that names a content decides.
class AddedTokens {
  public:
    explicit AddedTokens(TokenizerFiles& files) : files_(files) {}

    void add(AddedToken token, std::optional<TokenId> id) {
        if (const auto found = files_.vocabulary.find(token.content);
            found != files_.vocabulary.end()) {
            id = found->second;
        }
        const bool known =
            std::any_of(files_.added.begin(), files_.added.end(),
                        [&](const AddedToken& other) { return other.content == token.content; });
        if (known || token.content.empty() || !id) {
            return;
        }
        token.id = *id;
        files_.vocabulary.emplace(token.content, token.id);
        files_.added.push_back(std::move(token));
    }

    /// "bos_token", "eos_token" … of a config. Of several that mean one token the last decides, as
    /// in transformers, unless the token was added before.
    void addSpecials(const nlohmann::json& config) {
        const std::pair<const char*, std::string*> kinds[] = {{"bos_token", &files_.startToken},
                                                              {"eos_token", &files_.endToken},
                                                              {"unk_token", &files_.unknownToken},
                                                              {"pad_token", &files_.padToken}};
        std::vector<AddedToken> specials;
        for (const auto& [key, name] : kinds) {
            const auto value = config.find(key);
            const auto token = value == config.end() ? std::nullopt : specialToken(*value);
            if (token) {
                *name = token->content;
                specials.insert(specials.begin(), *token);
            }
        }
        for (const AddedToken& token : specials) {
            add(token, std::nullopt);
        }
    }

    /// {"49406": {"content": …}} of tokenizer_config.json.
    void addDecoder(const nlohmann::json& config) {
        const auto decoder = config.find("added_tokens_decoder");
        if (decoder == config.end() || !decoder->is_object()) {
            return;
        }
        for (const auto& [key, value] : decoder->items()) {
            TokenId id = -1;
            const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), id);
            if (auto token = specialToken(value);
                token && error == std::errc() && id >= 0 && id <= kLargestId) {
                add(*token, id);
            }
        }
    }

  private:
    TokenizerFiles& files_;
};

/// transformers' own format: everything in one file.
Result<TokenizerFiles> readTokenizerJson(const fs::path& path) {
    GOUACHE_TRY(const nlohmann::json json, readModelJson(path));
    const auto model = json.find("model");
    if (model == json.end() || !model->is_object() || !model->contains("vocab") ||
        !model->contains("merges") || !(*model)["merges"].is_array()) {
        return bad(path, "it is not a byte-pair tokenizer");
    }
    TokenizerFiles files;
    GOUACHE_TRY(files.vocabulary, readVocabulary((*model)["vocab"], path));
    for (const nlohmann::json& merge : (*model)["merges"]) {
        if (merge.is_array() && merge.size() == 2 && merge[0].is_string() && merge[1].is_string()) {
            files.merges.emplace_back(merge[0].get<std::string>(), merge[1].get<std::string>());
            continue;
        }
        const std::string text = merge.is_string() ? merge.get<std::string>() : std::string();
        const std::size_t blank = text.find(' ');
        if (blank == std::string::npos) {
            return bad(path, "one of its merges is not a pair of tokens");
        }
        files.merges.emplace_back(text.substr(0, blank), text.substr(blank + 1));
    }
    AddedTokens added(files);
    if (const auto list = json.find("added_tokens"); list != json.end() && list->is_array()) {
        for (const nlohmann::json& entry : *list) {
            const auto token = specialToken(entry);
            if (token && entry.contains("id")) {
                added.add(*token, asId(entry["id"]));
            }
        }
    }
    return files;
}

}  // namespace

Result<TokenizerFiles> readTokenizerFolder(const fs::path& folder) {
    TokenizerFiles files;
    const fs::path whole = folder / "tokenizer.json";
    if (!isFile(folder / "vocab.json") && isFile(whole)) {
        GOUACHE_TRY(files, readTokenizerJson(whole));
    } else {
        const fs::path path = folder / "vocab.json";
        GOUACHE_TRY(const nlohmann::json vocabulary, readModelJson(path));
        GOUACHE_TRY(files.vocabulary, readVocabulary(vocabulary, path));
        GOUACHE_TRY(files.merges, readMerges(folder / "merges.txt"));
    }
    AddedTokens added(files);
    if (const fs::path path = folder / "added_tokens.json"; isFile(path)) {
        GOUACHE_TRY(const nlohmann::json json, readModelJson(path));
        for (const auto& [content, id] : json.items()) {
            added.add({content, 0, false}, asId(id));
        }
    }
    const bool hasConfig = isFile(folder / "tokenizer_config.json");
    for (const char* name : {"tokenizer_config.json", "special_tokens_map.json"}) {
        if (isFile(folder / name) &&
            (!hasConfig || std::string_view(name) == "tokenizer_config.json")) {
            GOUACHE_TRY(const nlohmann::json json, readModelJson(folder / name));
            added.addDecoder(json);
            added.addSpecials(json);
        }
    }
    for (const std::string& token :
         {files.startToken, files.endToken, files.padToken, files.unknownToken}) {
        added.add({token, 0, false}, std::nullopt);
    }
    return files;
}

Result<TokenizerFiles> readClipVocabulary() {
    const fs::path path = resourceFolder() / "clip" / "merges.txt";
    TokenizerFiles files;
    GOUACHE_TRY(files.merges, readMerges(path));
    TokenId next = 0;
    for (const char* end : {"", "</w>"}) {
        for (const unsigned char byte : BytePairEncoding::byteOrder()) {
            files.vocabulary.emplace(BytePairEncoding::byteCharacters()[byte] + end, next++);
        }
    }
    for (const auto& [left, right] : files.merges) {
        files.vocabulary.emplace(left + right, next++);
    }
    for (const std::string& token : {files.startToken, files.endToken}) {
        files.vocabulary.emplace(token, next);
        files.added.push_back({token, next++, false});
    }
    return files;
}

}  // namespace gouache
