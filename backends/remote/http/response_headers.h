#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gouache::remote {

/// "bytes 5-9/10" → first 5, total 10; the total is none for "*".
struct ContentRange {
    std::optional<std::uint64_t> first;  ///< none in "bytes */10" (status 416)
    std::optional<std::uint64_t> total;
};
std::optional<ContentRange> parseContentRange(std::string_view value);

/// The file's name that a Content-Disposition header gives (RFC 6266, also filename*); empty for
/// none. Not checked.
std::string fileNameOf(std::string_view contentDisposition);

/// What Gouache reads of the headers of one response; those of a redirect before it are forgotten.
class ResponseHeaders {
  public:
    /// One line as it came, with its end.
    void add(std::string_view line);

    std::string etag;  ///< strong ones only: weak ones do not promise the same bytes
    std::string lastModified;
    std::string contentType;  ///< lower case, without parameters
    std::string disposition;
    std::string linkedHash;  ///< x-linked-etag of a hub, kept across redirects
    std::optional<std::uint64_t> length;
    std::optional<ContentRange> range;
    std::optional<int> retryAfter;  ///< seconds
};

}  // namespace gouache::remote
