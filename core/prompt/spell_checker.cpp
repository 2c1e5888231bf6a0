#include "core/prompt/spell_checker.h"

#include <hunspell/hunspell.hxx>

#include <algorithm>
#include <span>
#include <system_error>
#include <unordered_map>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/base/paths.h"
#include "core/base/read_file.h"
#include "core/base/utf8.h"

namespace gouache {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestWordList = 4U << 20U;
constexpr std::size_t kMostRemembered = 20'000;

std::vector<std::string> wordsIn(const fs::path& file) {
    std::vector<std::string> words;
    const auto text = readFile(file, kLargestWordList);
    std::string_view rest = text.ok() ? std::string_view(*text) : std::string_view();
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!line.empty() && !line.starts_with('#') && isValidUtf8(line)) {
            words.emplace_back(line);
        }
    }
    return words;
}

/// The .aff of `language`, else of the same tongue in another country; empty where there is none.
fs::path affixFile(const std::string& language, const std::vector<fs::path>& folders) {
    std::error_code failure;
    for (const fs::path& folder : folders) {
        const fs::path exact = folder / (language + ".aff");
        if (fs::exists(exact, failure)) {
            return exact;
        }
    }
    const std::string tongue = language.substr(0, language.find('_')) + "_";
    std::vector<fs::path> others;
    for (const fs::path& folder : folders) {
        for (fs::directory_iterator it(folder, failure), end; !failure && it != end;
             it.increment(failure)) {
            if (it->path().extension() == ".aff" &&
                it->path().filename().string().starts_with(tongue)) {
                others.push_back(it->path());
            }
        }
    }
    const auto first = std::min_element(others.begin(), others.end());
    return first == others.end() ? fs::path() : *first;
}

/// Hunspell knows the straight one only.
std::string plainApostrophes(std::string_view word) {
    std::string plain(word);
    for (std::size_t at = plain.find("\xE2\x80\x99"); at != std::string::npos;
         at = plain.find("\xE2\x80\x99", at)) {
        plain.replace(at, 3, "'");
    }
    return plain;
}

}  // namespace

struct SpellChecker::Parts {
    std::unique_ptr<Hunspell> dictionary;
    fs::path ownWords;
    bool utf8 = true;
    std::unordered_map<std::string, bool> known;
};

SpellChecker::SpellChecker() : parts_(std::make_unique<Parts>()) {}
SpellChecker::~SpellChecker() = default;

SpellChecker::Files SpellChecker::defaultFiles() {
    return {{dataFolder() / "dictionaries", "/usr/share/hunspell", "/usr/share/myspell/dicts",
             "/usr/share/myspell"},
            resourceFolder() / "spelling" / "prompt-words.txt",
            dataFolder() / "own-words.txt"};
}

Result<std::unique_ptr<SpellChecker>> SpellChecker::open(const std::string& language,
                                                         const Files& files) {
    const fs::path affixes = affixFile(language, files.dictionaries);
    fs::path words = affixes;
    words.replace_extension(".dic");
    std::error_code failure;
    if (affixes.empty() || !fs::exists(words, failure)) {
        return makeError(ErrorCode::FileNotFound, language + ".dic");
    }
    std::unique_ptr<SpellChecker> checker(new SpellChecker);
    Parts& parts = *checker->parts_;
    parts.dictionary = std::make_unique<Hunspell>(affixes.c_str(), words.c_str());
    parts.utf8 = parts.dictionary->get_dict_encoding() == "UTF-8";
    parts.ownWords = files.ownWords;
    for (const fs::path& list : {files.fieldWords, files.ownWords}) {
        for (const std::string& word : wordsIn(list)) {
            parts.dictionary->add(word);
        }
    }
    return checker;
}

bool SpellChecker::isRight(std::string_view word) const {
    const std::string plain = plainApostrophes(word);
    const bool ascii = std::all_of(plain.begin(), plain.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!parts_->utf8 && !ascii) {
        return true;  // the dictionary cannot tell
    }
    const auto found = parts_->known.find(plain);
    if (found != parts_->known.end()) {
        return found->second;
    }
    if (parts_->known.size() >= kMostRemembered) {
        parts_->known.clear();
    }
    const bool right = parts_->dictionary->spell(plain);
    parts_->known.emplace(plain, right);
    return right;
}

std::vector<std::string> SpellChecker::suggestions(std::string_view word, std::size_t most) const {
    std::vector<std::string> words = parts_->dictionary->suggest(plainApostrophes(word));
    std::erase_if(words, [](const std::string& one) { return !isValidUtf8(one); });
    words.resize(std::min(words.size(), most));
    return words;
}

Result<void> SpellChecker::learn(std::string_view word) {
    const std::string plain = plainApostrophes(trimmed(word));
    if (plain.empty() || plain.find('\n') != std::string::npos) {
        return {};
    }
    parts_->dictionary->add(plain);
    parts_->known.clear();
    std::vector<std::string> words = wordsIn(parts_->ownWords);
    if (std::find(words.begin(), words.end(), plain) != words.end()) {
        return {};
    }
    words.push_back(plain);
    std::string text;
    for (const std::string& one : words) {
        text += one + '\n';
    }
    std::error_code ignored;
    fs::create_directories(parts_->ownWords.parent_path(), ignored);
    return writeFileAtomically(parts_->ownWords, std::as_bytes(std::span(text)));
}

}  // namespace gouache
