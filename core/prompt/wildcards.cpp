#include "core/prompt/wildcards.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <system_error>
#include <utility>

#include "core/base/paths.h"
#include "core/base/read_file.h"
#include "core/base/utf8.h"
#include "core/models/model_places.h"
#include "core/prompt/choice_syntax.h"

namespace gouache {

namespace {

namespace fs = std::filesystem;
using detail::braceEnd;
using detail::kWildcardMark;
using detail::wildcardLength;

constexpr std::size_t kMostFiles = 20'000;
constexpr std::uint64_t kLargestFile = 16U << 20U;

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

class Expander {
  public:
    Expander(const WildcardBook& book, Seed seed) : book_(book), dice_(seed.value) {}

    Result<std::string> expand(std::string_view text, int depth) {
        if (depth > detail::kDeepestChoice) {
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
                GOUACHE_TRY(piece, oneLine(text.substr(at + kWildcardMark.size(),
                                                       length - 2 * kWildcardMark.size()),
                                           depth));
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
            if (result.size() > detail::kLongestChoiceText) {
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
        auto [wanted, choices] = detail::choicesIn(inner);
        std::string result;
        for (std::uint64_t i = 0; i < wanted && !choices.empty(); ++i) {
            std::uint64_t total = 0;
            for (const detail::WeightedChoice& choice : choices) {
                total += choice.weight;
            }
            if (total == 0) {
                break;
            }
            std::uint64_t rolled = dice_.roll(total);
            const auto chosen =
                std::find_if(choices.begin(), choices.end(), [&rolled](const auto& entry) {
                    const bool here = rolled < entry.weight;
                    rolled -= here ? 0 : entry.weight;
                    return here;
                });
            GOUACHE_TRY(const std::string text, expand(chosen->text, depth + 1));
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
