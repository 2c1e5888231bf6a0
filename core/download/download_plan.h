#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/download/download_source.h"

namespace gouache {

struct DownloadFile {
    std::string url;
    std::string name;        ///< relative path, safe to use below a folder
    std::uint64_t size = 0;  ///< bytes; 0 = not known
    std::string sha256;      ///< lower-case hexadecimal; empty = not known
    bool operator==(const DownloadFile&) const = default;
};

/// What a download would fetch, for a person to agree to.
struct DownloadPlan {
    DownloadSource source;
    std::string title;      ///< name of the model: "name" of "owner/name", or the file's
    std::string revision;   ///< the commit that the repository's revision is now; empty for a URL
    bool isFolder = false;  ///< several files that make one model, in a folder of its own
    std::vector<DownloadFile> files;
    std::string licence;      ///< as its author gives it; empty = not told
    std::string licencePage;  ///< where it can be read; empty = not known
    bool gated = false;       ///< its author lets in only who agreed on the page

    /// 0 where any file's size is not known.
    std::uint64_t totalBytes() const {
        std::uint64_t total = 0;
        for (const DownloadFile& file : files) {
            if (file.size == 0) {
                return 0;
            }
            total += file.size;
        }
        return total;
    }
};

}  // namespace gouache
