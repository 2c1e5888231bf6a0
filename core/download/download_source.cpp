#include "core/download/download_source.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <optional>
#include <vector>

#include "core/base/utf8.h"

namespace gouache {

namespace {

constexpr std::size_t kLongestAddress = 4'000;
constexpr std::size_t kLongestName = 255;
constexpr const char* kHub = "https://huggingface.co";

Error bad(const std::string& reason) {
    return makeError(ErrorCode::BadAddress, reason);
}

std::vector<std::string> splitAt(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t end = std::min(text.find(separator), text.size());
        parts.emplace_back(text.substr(0, end));
        if (end == text.size()) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

/// A hub's name of an owner, a repository or a revision.
bool isHubName(std::string_view name, bool slashes = false) {
    return !name.empty() && name.size() <= 200 && name != "." && name != ".." &&
           std::all_of(name.begin(), name.end(), [&](char c) {
               return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' ||
                      c == '.' || (slashes && c == '/');
           });
}

int hexValue(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// None for a broken escape.
std::optional<std::string> percentDecoded(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            result += text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = high >= 0 ? hexValue(text[i + 2]) : -1;
        if (low < 0) {
            return std::nullopt;
        }
        result += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return result;
}

/// Everything but letters, digits and "-._~/".
std::string percentEncoded(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || std::string_view("-._~/").find(c) != std::string::npos) {
            result += c;
        } else {
            result += '%';
            result += kDigits[byte >> 4U];
            result += kDigits[byte & 15U];
        }
    }
    return result;
}

/// Parts of "owner/name[@revision][/file…]".
Result<DownloadSource> parseRepository(std::string_view text) {
    DownloadSource source;
    source.revision = "main";
    std::vector<std::string> parts = splitAt(text, '/');
    if (parts.size() < 2) {
        return bad("a repository is written hf:owner/name");
    }
    if (const std::size_t at = parts[1].find('@'); at != std::string::npos) {
        source.revision = parts[1].substr(at + 1);
        parts[1].resize(at);
    }
    if (!isHubName(parts[0]) || !isHubName(parts[1]) || !isHubName(source.revision)) {
        return bad("a repository is written hf:owner/name, with letters, digits, - . and _");
    }
    source.repository = parts[0] + '/' + parts[1];
    for (std::size_t i = 2; i < parts.size(); ++i) {
        source.file += (i == 2 ? "" : "/") + parts[i];
    }
    if (!source.file.empty() && !isSafeRelativePath(source.file)) {
        return bad("the name of the file in the repository is not a plain one");
    }
    return source;
}

/// A page of the hub that people copy from their browser: /owner/name, …/tree/revision,
/// …/blob/revision/file, …/resolve/revision/file.
std::optional<Result<DownloadSource>> parseHubPage(std::string_view path) {
    std::vector<std::string> parts;
    for (const std::string& part : splitAt(path, '/')) {
        const auto decoded = percentDecoded(part);
        if (!decoded) {
            return bad("it holds a broken % escape");
        }
        if (!decoded->empty()) {
            parts.push_back(*decoded);
        }
    }
    if (parts.size() < 2 || parts[0] == "api" || parts[0] == "datasets" || parts[0] == "spaces") {
        return std::nullopt;
    }
    std::string text = parts[0] + '/' + parts[1];
    if (parts.size() >= 4 && (parts[2] == "blob" || parts[2] == "resolve" || parts[2] == "tree")) {
        text += '@' + parts[3];
        if (parts[2] != "tree") {
            for (std::size_t i = 4; i < parts.size(); ++i) {
                text += '/' + parts[i];
            }
        }
    } else if (parts.size() > 2) {
        return std::nullopt;
    }
    return parseRepository(text);
}

}  // namespace

std::string hubEndpoint() {
    const char* const set = std::getenv("HF_ENDPOINT");
    std::string endpoint = set != nullptr && *set != '\0' ? set : kHub;
    while (endpoint.ends_with('/')) {
        endpoint.pop_back();
    }
    return endpoint;
}

std::string originOf(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) {
        return {};
    }
    const std::size_t end = std::min(url.find_first_of("/?#", scheme + 3), url.size());
    return asciiLower(url.substr(0, end));
}

bool isThisComputer(std::string_view url) {
    std::string host = originOf(url);
    host.erase(0, std::min(host.find("://") + 3, host.size()));
    if (host.starts_with('[')) {
        return host.starts_with("[::1]");
    }
    if (const std::size_t port = host.find(':'); port != std::string::npos) {
        host.resize(port);
    }
    const bool digits = host.find_first_not_of("0123456789.") == std::string::npos;
    return host == "localhost" || (digits && host.starts_with("127."));
}

bool isSafeRelativePath(std::string_view path) {
    if (path.empty() || path.size() > 1'000 || !isValidUtf8(path)) {
        return false;
    }
    for (const std::string& name : splitAt(path, '/')) {
        const bool plain =
            !name.empty() && name.size() <= kLongestName && name != "." && name != ".." &&
            std::none_of(name.begin(), name.end(), [](char c) {
                return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\' || c == ':';
            });
        if (!plain) {
            return false;
        }
    }
    return true;
}

Result<DownloadSource> parseDownloadSource(std::string_view typed, const std::string& endpoint) {
    const std::string_view text = trimmed(typed);
    if (text.empty()) {
        return bad("it is empty");
    }
    const bool odd = std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f;
    });
    if (text.size() > kLongestAddress || odd || !isValidUtf8(text)) {
        return bad("it holds blanks or is far too long");
    }
    if (asciiLower(text.substr(0, 3)) == "hf:") {
        std::string_view rest = text.substr(3);
        while (rest.starts_with('/')) {
            rest.remove_prefix(1);
        }
        while (rest.ends_with('/')) {
            rest.remove_suffix(1);
        }
        return parseRepository(rest);
    }
    const std::string origin = originOf(text);
    const bool secure = origin.starts_with("https://");
    if (!secure && !origin.starts_with("http://")) {
        return bad("it has to start with https:// or hf:");
    }
    if (origin.find('@') != std::string::npos) {
        return bad("names and passwords do not belong into an address");
    }
    if (origin.size() == (secure ? 8U : 7U)) {
        return bad("it names no server");
    }
    if (!secure && !isThisComputer(text)) {
        return bad("it starts with http://, which anyone on the way can change; use https://");
    }
    if (origin == originOf(endpoint)) {
        std::string_view path = text.substr(origin.size());
        path = path.substr(0, std::min(path.find_first_of("?#"), path.size()));
        if (auto page = parseHubPage(path)) {
            return *page;
        }
    }
    DownloadSource source;
    source.url = std::string(text.substr(0, std::min(text.find('#'), text.size())));
    return source;
}

std::string displayText(const DownloadSource& source) {
    if (source.repository.empty()) {
        return source.url.substr(0, std::min(source.url.find('?'), source.url.size()));
    }
    std::string text = "hf:" + source.repository;
    if (source.revision != "main") {
        text += '@' + source.revision;
    }
    return source.file.empty() ? text : text + '/' + source.file;
}

std::string hubListingUrl(const DownloadSource& source, const std::string& endpoint) {
    return endpoint + "/api/models/" + percentEncoded(source.repository) + "/revision/" +
           percentEncoded(source.revision) + "?blobs=true";
}

std::string hubFileUrl(std::string_view repository, std::string_view revision,
                       std::string_view file, const std::string& endpoint) {
    return endpoint + '/' + percentEncoded(repository) + "/resolve/" + percentEncoded(revision) +
           '/' + percentEncoded(file);
}

}  // namespace gouache
