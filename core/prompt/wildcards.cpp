#include "core/prompt/wildcards.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <system_error>
#include <utility>

#include "core/base/paths.h"
#include "core/base/read_file.h"
#include "core/base/utf8.h"
#include "core/models/model_places.h"

namespace gouache {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostFiles = 20'000;
constexpr std::uint64_t kLargestFile = 16U << 20U;
constexpr int kDeepest = 16;
constexpr std::size_t kLongestText = 100'000;
constexpr std::string_view kMark = "__";

/// SplitMix64: the same everywhere, whatever the standard library. Steele et al. 2014.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    /// 0 ≤ … < count; the bias of so few sides does not matter.
    std::uint64_t roll(std::uint64_t count) {
        state_ += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
        return (z ^ (z >> 31U)) % count;
    }

  private:
    std::uint64_t state_;
};

bool isNameCharacter(char c) {
    return c != '\n' && c != ',' && c != '{' && c != '}' && c != '|' && c != '<' && c != '>';
}

/// "__name__" at `at`: the length of the whole; none where there is none.
std::optional<std::size_t> wildcardLength(std::string_view text, std::size_t at) {
    if (!text.substr(at).starts_with(kMark)) {
        return std::nullopt;
    }
    const std::size_t end = text.find(kMark, at + kMark.size());
    if (end == std::string_view::npos || end == at + kMark.size()) {
        return std::nullopt;
    }
    const std::string_view name = text.substr(at + kMark.size(), end - at - kMark.size());
    return std::all_of(name.begin(), name.end(), isNameCharacter)
               ? std::optional(end + kMark.size() - at)
               : std::nullopt;
}

/// Index behind the '}' that closes the '{' at `at`; none where it stays open.
std::optional<std::size_t> braceEnd(std::string_view text, std::size_t at) {
    int depth = 0;
    for (std::size_t i = at; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == '{') {
            ++depth;
        } else if (text[i] == '}' && --depth == 0) {
            return i + 1;
        }
    }
    return std::nullopt;
}

/// Parts between '|' that are in no inner braces.
std::vector<std::string_view> choicesIn(std::string_view inner) {
    std::vector<std::string_view> choices;
    int depth = 0;
    std::size_t from = 0;
    for (std::size_t i = 0; i < inner.size(); ++i) {
        if (inner[i] == '\\') {
            ++i;
        } else if (inner[i] == '{') {
            ++depth;
        } else if (inner[i] == '}') {
            --depth;
        } else if (inner[i] == '|' && depth == 0) {
            choices.push_back(inner.substr(from, i - from));
            from = i + 1;
        }
    }
    choices.push_back(inner.substr(from));
    return choices;
}

/// A whole number before `mark` at the front of `text`, which is taken off.
std::optional<std::uint64_t> takeNumber(std::string_view& text, std::string_view mark) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos || at == 0) {
        return std::nullopt;
    }
    std::uint64_t value = 0;
    const std::string_view digits = trimmed(text.substr(0, at));
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value > 1'000) {
        return std::nullopt;
    }
    text.remove_prefix(at + mark.size());
    return value;
}

class Expander {
  public:
    Expander(const WildcardBook& book, Seed seed) : book_(book), dice_(seed.value) {}

    Result<std::string> expand(std::string_view text, int depth) {
        if (depth > kDeepest) {
            return makeError(ErrorCode::InvalidRequest, "a wildcard holds itself");
        }
        std::string result;
        for (std::size_t at = 0; at < text.size();) {
            std::string piece(1, text[at]);
            std::size_t length = 1;
            if (text[at] == '\\' && at + 1 < text.size()) {
                const bool brace =
                    text[at + 1] == '{' || text[at + 1] == '}' || text[at + 1] == '|';
                piece = brace ? text.substr(at + 1, 1) : text.substr(at, 2);
                length = 2;
            } else if (const auto wildcard = wildcardLength(text, at)) {
                length = *wildcard;
                GOUACHE_TRY(
                    piece,
                    oneLine(text.substr(at + kMark.size(), length - 2 * kMark.size()), depth));
            } else if (const auto end = text[at] == '{' ? braceEnd(text, at) : std::nullopt) {
                length = *end - at;
                const std::string_view inner = text.substr(at + 1, length - 2);
                if (inner.find('|') != std::string_view::npos) {
                    GOUACHE_TRY(piece, choose(inner, depth));
                } else {
                    piece = text.substr(at, length);  // no choice: as it was written
                }
            }
            result += piece;
            at += length;
            if (result.size() > kLongestText) {
                return makeError(ErrorCode::InvalidRequest, "the wildcards give far too much text");
            }
        }
        return result;
    }

  private:
    Result<std::string> oneLine(std::string_view name, int depth) {
        GOUACHE_TRY(const std::vector<std::string> lines, book_.lines(trimmed(name)));
        if (lines.empty()) {
            return std::string();
        }
        return expand(lines[dice_.roll(lines.size())], depth + 1);
    }

    Result<std::string> choose(std::string_view inner, int depth) {
        const std::uint64_t wanted = takeNumber(inner, "$$").value_or(1);
        std::vector<std::pair<std::string_view, std::uint64_t>> choices;
        for (std::string_view choice : choicesIn(inner)) {
            const std::uint64_t weight = takeNumber(choice, "::").value_or(1);
            choices.emplace_back(choice, weight);
        }
        std::string result;
        for (std::uint64_t i = 0; i < wanted && !choices.empty(); ++i) {
            std::uint64_t total = 0;
            for (const auto& [choice, weight] : choices) {
                total += weight;
            }
            if (total == 0) {
                break;
            }
            std::uint64_t rolled = dice_.roll(total);
            const auto chosen =
                std::find_if(choices.begin(), choices.end(), [&rolled](const auto& entry) {
                    const bool here = rolled < entry.second;
                    rolled -= here ? 0 : entry.second;
                    return here;
                });
            GOUACHE_TRY(const std::string text, expand(chosen->first, depth + 1));
            result += (i == 0 ? "" : ", ") + text;
            choices.erase(chosen);
        }
        return result;
    }

    const WildcardBook& book_;
    Dice dice_;
};

}  // namespace

WildcardBook::WildcardBook(const std::vector<fs::path>& folders) {
    for (const fs::path& folder : folders) {
        std::error_code failure;
        std::size_t seen = 0;
        for (fs::recursive_directory_iterator
                 it(folder, fs::directory_options::skip_permission_denied, failure),
             end;
             !failure && it != end && ++seen < kMostFiles; it.increment(failure)) {
            std::error_code ignored;
            if (it.depth() > 4 || it->path().extension() != ".txt" ||
                !it->is_regular_file(ignored)) {
                continue;
            }
            fs::path relative = it->path().lexically_relative(folder);
            relative.replace_extension();
            const std::string name = relative.generic_string();
            files_.emplace(asciiLower(name), Entry{name, it->path()});
        }
    }
}

std::vector<std::string> WildcardBook::names() const {
    std::vector<std::string> names;
    for (const auto& [key, entry] : files_) {
        names.push_back(entry.name);
    }
    return names;
}

Result<std::vector<std::string>> WildcardBook::lines(std::string_view name) const {
    const auto found = files_.find(asciiLower(name));
    if (found == files_.end()) {
        std::string all;
        std::size_t count = 0;
        for (const auto& [key, entry] : files_) {
            if (++count > 12) {
                all += ", …";
                break;
            }
            all += (all.empty() ? "" : ", ") + entry.name;
        }
        return makeError(ErrorCode::UnknownName, "wildcard", name, all.empty() ? "(none)" : all);
    }
    GOUACHE_TRY(const std::string text, readFile(found->second.file, kLargestFile));
    std::vector<std::string> lines;
    std::string_view rest = text;
    if (rest.starts_with("\xEF\xBB\xBF")) {
        rest.remove_prefix(3);
    }
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!line.empty() && !line.starts_with('#')) {
            lines.push_back(sanitizedUtf8(line));
        }
    }
    return lines;
}

std::vector<fs::path> wildcardFolders() {
    std::vector<fs::path> folders{dataFolder() / "wildcards"};
    for (const ModelPlace& place : loadModelPlaces(modelPlacesFile())) {
        if (!place.enabled) {
            continue;
        }
        for (const char* name : {"wildcards", "extensions/sd-dynamic-prompts/wildcards",
                                 "extensions/stable-diffusion-webui-wildcards/wildcards",
                                 "custom_nodes/comfyui-dynamicprompts/wildcards"}) {
            std::error_code ignored;
            if (fs::is_directory(place.root / name, ignored)) {
                folders.push_back(place.root / name);
            }
        }
    }
    return folders;
}

bool hasWildcards(std::string_view prompt) {
    for (std::size_t at = 0; at < prompt.size(); ++at) {
        if (prompt[at] == '\\') {
            ++at;
        } else if (wildcardLength(prompt, at)) {
            return true;
        } else if (prompt[at] == '{') {
            const auto end = braceEnd(prompt, at);
            if (end && prompt.substr(at, *end - at).find('|') != std::string_view::npos) {
                return true;
            }
        }
    }
    return false;
}

Result<std::string> expandWildcards(std::string_view prompt, Seed seed, const WildcardBook& book) {
    return Expander(book, seed).expand(prompt, 0);
}

}  // namespace gouache
