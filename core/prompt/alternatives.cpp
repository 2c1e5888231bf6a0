#include "core/prompt/alternatives.h"

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

#include "core/base/utf8.h"
#include "core/prompt/choice_syntax.h"

namespace gouache {

namespace {

using Texts = std::vector<std::string>;

class Lister {
  public:
    Lister(const ChoicesToList& list, const WildcardBook& book, std::size_t most)
        : list_(list), book_(book), most_(most) {}

    Result<Texts> expand(std::string_view text, int depth) {
        if (depth > detail::kDeepestChoice) {
            return makeError(ErrorCode::InvalidRequest, "a wildcard holds itself");
        }
        Texts results{std::string()};
        std::string plain;
        for (std::size_t at = 0; at < text.size();) {
            std::size_t length = text[at] == '\\' && at + 1 < text.size() ? 2 : 1;
            std::optional<Texts> pieces;
            if (const auto wildcard = detail::wildcardLength(text, at)) {
                length = *wildcard;
                if (list_.wildcards) {
                    GOUACHE_TRY(pieces, linesOf(text.substr(at, length), depth));
                }
            } else if (const auto end =
                           text[at] == '{' ? detail::braceEnd(text, at) : std::nullopt) {
                length = *end - at;
                const std::string_view inner = text.substr(at + 1, length - 2);
                if (list_.braces && inner.find('|') != std::string_view::npos) {
                    GOUACHE_TRY(pieces, combinations(detail::choicesIn(inner), depth));
                }
            }
            if (pieces) {
                GOUACHE_CHECK(append(results, {std::exchange(plain, {})}));
                GOUACHE_CHECK(append(results, *pieces));
            } else {
                plain += text.substr(at, length);
            }
            at += length;
        }
        GOUACHE_CHECK(append(results, {plain}));
        return results;
    }

  private:
    /// Each of `results` followed by each of `pieces`.
    Result<void> append(Texts& results, const Texts& pieces) const {
        if (results.size() * pieces.size() > most_) {
            return makeError(ErrorCode::TooManyJobs, std::to_string(results.size() * pieces.size()),
                             std::to_string(most_));
        }
        Texts joined;
        joined.reserve(results.size() * pieces.size());
        std::size_t bytes = 0;
        for (const std::string& result : results) {
            for (const std::string& piece : pieces) {
                joined.push_back(result + piece);
                bytes += joined.back().size();
                if (joined.back().size() > detail::kLongestChoiceText ||
                    bytes > 64 * detail::kLongestChoiceText) {
                    return makeError(ErrorCode::InvalidRequest,
                                     "the wildcards give far too much text");
                }
            }
        }
        results = std::move(joined);
        return {};
    }

    Result<Texts> linesOf(std::string_view wildcard, int depth) {
        const std::size_t mark = detail::kWildcardMark.size();
        GOUACHE_TRY(const Texts lines,
                    book_.lines(trimmed(wildcard.substr(mark, wildcard.size() - 2 * mark))));
        Texts all;
        for (const std::string& line : lines) {
            GOUACHE_TRY(const Texts texts, expand(line, depth + 1));
            all.insert(all.end(), texts.begin(), texts.end());
            if (all.size() > most_) {
                return makeError(ErrorCode::TooManyJobs, std::to_string(all.size()),
                                 std::to_string(most_));
            }
        }
        return all.empty() ? Texts{std::string()} : all;
    }

    /// Every choice of `wanted` ones, in the order in which they are written.
    Result<Texts> combinations(const detail::Choices& given, int depth) {
        std::vector<Texts> each;
        for (const detail::WeightedChoice& choice : given.choices) {
            if (choice.weight > 0) {
                GOUACHE_TRY(Texts texts, expand(choice.text, depth + 1));
                each.push_back(std::move(texts));
            }
        }
        Texts all;
        std::vector<std::size_t> chosen;
        GOUACHE_CHECK(
            combine(each, std::min<std::size_t>(given.wanted, each.size()), 0, chosen, all));
        return all;
    }

    Result<void> combine(const std::vector<Texts>& each, std::size_t wanted, std::size_t from,
                         std::vector<std::size_t>& chosen, Texts& all) const {
        if (chosen.size() == wanted) {
            Texts texts{std::string()};
            for (std::size_t i = 0; i < chosen.size(); ++i) {
                GOUACHE_CHECK(append(texts, {i > 0 ? ", " : ""}));
                GOUACHE_CHECK(append(texts, each[chosen[i]]));
            }
            all.insert(all.end(), texts.begin(), texts.end());
            return all.size() <= most_
                       ? Result<void>()
                       : makeError(ErrorCode::TooManyJobs, std::to_string(all.size()),
                                   std::to_string(most_));
        }
        for (std::size_t i = from; i + (wanted - chosen.size()) <= each.size(); ++i) {
            chosen.push_back(i);
            GOUACHE_CHECK(combine(each, wanted, i + 1, chosen, all));
            chosen.pop_back();
        }
        return {};
    }

    ChoicesToList list_;
    const WildcardBook& book_;
    std::size_t most_;
};

}  // namespace

Result<std::vector<std::string>> promptAlternatives(std::string_view prompt,
                                                    const ChoicesToList& list,
                                                    const WildcardBook& book, std::size_t most) {
    GOUACHE_TRY(const Texts texts, Lister(list, book, most).expand(prompt, 0));
    Texts once;
    std::unordered_set<std::string_view> seen;
    for (const std::string& text : texts) {
        if (seen.insert(text).second) {
            once.push_back(text);
        }
    }
    return once;
}

}  // namespace gouache
