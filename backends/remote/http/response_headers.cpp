#include "backends/remote/http/response_headers.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "core/base/utf8.h"

namespace gouache::remote {

namespace {

constexpr int kLongestWait = 300;

std::optional<std::uint64_t> number(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && !text.empty()
               ? std::optional(value)
               : std::nullopt;
}

std::string unquoted(std::string_view text) {
    text = trimmed(text);
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') {
        text = text.substr(1, text.size() - 2);
    }
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            ++i;
        }
        result += text[i];
    }
    return result;
}

std::string percentDecoded(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned value = 0;
        if (text[i] == '%' && i + 2 < text.size() &&
            std::from_chars(text.data() + i + 1, text.data() + i + 3, value, 16).ptr ==
                text.data() + i + 3) {
            result += static_cast<char>(value);
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

}  // namespace

std::optional<ContentRange> parseContentRange(std::string_view value) {
    value = trimmed(value);
    if (asciiLower(value.substr(0, 6)) != "bytes ") {
        return std::nullopt;
    }
    value = trimmed(value.substr(6));
    const std::size_t slash = value.find('/');
    if (slash == std::string_view::npos) {
        return std::nullopt;
    }
    ContentRange range;
    const std::string_view total = value.substr(slash + 1);
    const std::string_view span = value.substr(0, slash);
    if (total != "*" && !(range.total = number(total))) {
        return std::nullopt;
    }
    if (span != "*") {
        const std::size_t dash = span.find('-');
        const auto last =
            dash == std::string_view::npos ? std::nullopt : number(span.substr(dash + 1));
        range.first = dash == std::string_view::npos ? std::nullopt : number(span.substr(0, dash));
        if (!range.first || !last || *last < *range.first) {
            return std::nullopt;
        }
    }
    return range;
}

std::string fileNameOf(std::string_view disposition) {
    std::string plain;
    while (!disposition.empty()) {
        std::size_t end = 0;
        for (bool quoted = false; end < disposition.size(); ++end) {
            if (disposition[end] == '"') {
                quoted = !quoted;
            } else if (disposition[end] == ';' && !quoted) {
                break;
            }
        }
        const std::string_view part = trimmed(disposition.substr(0, end));
        disposition.remove_prefix(std::min(end + 1, disposition.size()));
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos) {
            continue;
        }
        const std::string key = asciiLower(trimmed(part.substr(0, equals)));
        const std::string_view value = part.substr(equals + 1);
        if (key == "filename*") {
            const std::size_t text = value.rfind('\'');
            return percentDecoded(
                trimmed(text == std::string_view::npos ? value : value.substr(text + 1)));
        }
        if (key == "filename") {
            plain = unquoted(value);
        }
    }
    return plain;
}

void ResponseHeaders::add(std::string_view line) {
    line = trimmed(line);
    if (line.starts_with("HTTP/")) {
        std::string kept = std::move(linkedHash);
        *this = {};
        linkedHash = std::move(kept);
        return;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) {
        return;
    }
    const std::string name = asciiLower(line.substr(0, colon));
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (name == "etag") {
        etag = value.starts_with("W/") ? "" : std::string(value);
    } else if (name == "last-modified") {
        lastModified = value;
    } else if (name == "content-type") {
        contentType = asciiLower(trimmed(value.substr(0, std::min(value.find(';'), value.size()))));
    } else if (name == "content-disposition") {
        disposition = value;
    } else if (name == "x-linked-etag") {
        linkedHash = asciiLower(unquoted(value));
    } else if (name == "content-length") {
        length = number(value);
    } else if (name == "content-range") {
        range = parseContentRange(value);
    } else if (name == "retry-after") {
        if (const auto seconds = number(value)) {
            retryAfter = static_cast<int>(std::min<std::uint64_t>(*seconds, kLongestWait));
        }
    }
}

}  // namespace gouache::remote
