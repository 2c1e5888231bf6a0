#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace gouache {

/// Where a model is to be fetched: one file at a URL, or a repository of a model hub that speaks
/// Hugging Face's API.
struct DownloadSource {
    std::string url;         ///< of a file; empty for a repository
    std::string repository;  ///< "owner/name"; empty for a URL
    std::string revision;    ///< branch, tag or commit of the repository
    std::string file;        ///< within the repository; empty = the model in it
    bool operator==(const DownloadSource&) const = default;
};

/// HF_ENDPOINT where it is set (a mirror), else the hub's own address; without a slash at the end.
std::string hubEndpoint();

/// Reads what a person typed or pasted: "hf:owner/name", "hf:owner/name@revision",
/// "hf:owner/name/path/file.safetensors", an https address of a file, or the address of a page or
/// file on the hub. Plain http is refused but for this computer itself. BadAddress with the reason.
Result<DownloadSource> parseDownloadSource(std::string_view text,
                                           const std::string& endpoint = hubEndpoint());

/// "hf:owner/name@revision/file", or the URL without what follows '?' (which may hold a secret).
std::string displayText(const DownloadSource& source);

/// Of the hub's API: everything about the repository at its revision, with sizes and hashes.
std::string hubListingUrl(const DownloadSource& source, const std::string& endpoint);
std::string hubFileUrl(std::string_view repository, std::string_view revision,
                       std::string_view file, const std::string& endpoint);

/// True for a relative path of plain names: no "..", no leading slash, no control characters or
/// backslashes, at most 255 bytes a name.
bool isSafeRelativePath(std::string_view path);

/// "https://host:port" of a URL, lower case; empty where it is none.
std::string originOf(std::string_view url);

/// True for "localhost", 127.… and [::1].
bool isThisComputer(std::string_view url);

}  // namespace gouache
