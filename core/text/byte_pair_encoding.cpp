#include "core/text/byte_pair_encoding.h"

#include <cstddef>
#include <queue>
#include <tuple>

#include "core/text/unicode.h"

namespace gouache {

namespace {

constexpr std::string_view kWordEnd = "</w>";

bool isPrintable(int byte) {
    return (byte >= '!' && byte <= '~') || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
}

}  // namespace

const std::vector<unsigned char>& BytePairEncoding::byteOrder() {
    static const auto kOrder = [] {
        std::vector<unsigned char> order;
        for (const bool printable : {true, false}) {
            for (int byte = 0; byte < 256; ++byte) {
                if (isPrintable(byte) == printable) {
                    order.push_back(static_cast<unsigned char>(byte));
                }
            }
        }
        return order;
    }();
    return kOrder;
}

const std::vector<std::string>& BytePairEncoding::byteCharacters() {
    static const auto kCharacters = [] {
        std::vector<std::string> characters(256);
        char32_t next = 256;
        for (const unsigned char byte : byteOrder()) {
            unicode::appendUtf8(characters[byte], isPrintable(byte) ? byte : next++);
        }
        return characters;
    }();
    return kCharacters;
}

Result<BytePairEncoding> BytePairEncoding::make(
    Vocabulary vocabulary, const std::vector<std::pair<std::string, std::string>>& merges,
    TokenId unknown) {
    BytePairEncoding encoding;
    encoding.vocabulary_ = std::move(vocabulary);
    const auto idOf = [&](const std::string& token) {
        const auto found = encoding.vocabulary_.find(token);
        return found == encoding.vocabulary_.end() ? TokenId{-1} : found->second;
    };
    for (const std::string& character : byteCharacters()) {
        const TokenId inside = idOf(character);
        const TokenId end = idOf(character + std::string(kWordEnd));
        encoding.bytes_.push_back(inside < 0 ? unknown : inside);
        encoding.endBytes_.push_back(end < 0 ? unknown : end);
    }
    std::uint32_t rank = 0;
    encoding.merges_.reserve(merges.size());
    for (const auto& [left, right] : merges) {
        const TokenId leftId = idOf(left);
        const TokenId rightId = idOf(right);
        const TokenId joined = idOf(left + right);
        if (leftId < 0 || rightId < 0 || joined < 0) {
            return makeError(ErrorCode::InvalidRequest,
                             "the merge “" + left + " " + right + "” is not in the vocabulary");
        }
        encoding.merges_.insert_or_assign(pairKey(leftId, rightId), Merge{rank++, joined});
    }
    return encoding;
}

void BytePairEncoding::encode(std::string_view word, std::vector<TokenId>& tokens) const {
    // A linked list of symbols, and the merges that are possible between neighbours by rank, then
    // place.
    struct Symbol {
        TokenId token;
        std::int32_t before;
        std::int32_t after;
        bool dead;
    };
    struct Candidate {
        std::uint32_t rank;
        std::int32_t left;
        TokenId leftToken;
        TokenId rightToken;
        TokenId joined;
        bool operator>(const Candidate& other) const {
            return std::tie(rank, left) > std::tie(other.rank, other.left);
        }
    };
    const auto count = static_cast<std::int32_t>(word.size());
    std::vector<Symbol> symbols;
    symbols.reserve(word.size());
    for (std::int32_t i = 0; i < count; ++i) {
        const auto byte = static_cast<unsigned char>(word[static_cast<std::size_t>(i)]);
        const bool last = i + 1 == count;
        symbols.push_back({last ? endBytes_[byte] : bytes_[byte], i - 1, last ? -1 : i + 1, false});
    }
    const auto symbol = [&](std::int32_t index) -> Symbol& {
        return symbols[static_cast<std::size_t>(index)];
    };

    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> queue;
    const auto consider = [&](std::int32_t left) {
        if (left < 0 || symbol(left).after < 0) {
            return;
        }
        const TokenId a = symbol(left).token;
        const TokenId b = symbol(symbol(left).after).token;
        if (const auto found = merges_.find(pairKey(a, b)); found != merges_.end()) {
            queue.push({found->second.rank, left, a, b, found->second.token});
        }
    };
    for (std::int32_t i = 0; i < count; ++i) {
        consider(i);
    }
    while (!queue.empty()) {
        const Candidate best = queue.top();
        queue.pop();
        Symbol& left = symbol(best.left);
        // The pair may be gone, or have become another, since it was queued.
        if (left.dead || left.after < 0 || left.token != best.leftToken ||
            symbol(left.after).token != best.rightToken) {
            continue;
        }
        Symbol& right = symbol(left.after);
        left.token = best.joined;
        left.after = right.after;
        right.dead = true;
        if (left.after >= 0) {
            symbol(left.after).before = best.left;
        }
        consider(left.before);
        consider(best.left);
    }
    for (std::int32_t i = 0; i >= 0 && count > 0; i = symbol(i).after) {
        tokens.push_back(symbol(i).token);
    }
}

}  // namespace gouache
