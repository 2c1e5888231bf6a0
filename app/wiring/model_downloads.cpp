#include "app/wiring/model_downloads.h"

#include <cstdlib>
#include <filesystem>
#include <string>

#include "core/base/read_file.h"
#include "core/base/utf8.h"
#ifdef GOUACHE_HAS_REMOTE
#include "backends/remote/download/curl_downloader.h"
#include "core/library/import_model.h"
#endif

namespace gouache::wiring {

#ifdef GOUACHE_HAS_REMOTE

namespace {

/// HF_TOKEN, else the file that `hf auth login` writes.
std::string hubToken() {
    if (const char* const token = std::getenv("HF_TOKEN"); token != nullptr && *token != '\0') {
        return token;
    }
    namespace fs = std::filesystem;
    const char* const folder = std::getenv("HF_HOME");
    const char* const home = std::getenv("HOME");
    const fs::path file = folder != nullptr && *folder != '\0'
                              ? fs::path(folder) / "token"
                              : fs::path(home != nullptr ? home : "") / ".cache/huggingface/token";
    const auto text = readFile(file, 4'096);
    return text.ok() ? std::string(trimmed(*text)) : "";
}

}  // namespace

std::shared_ptr<Downloader> makeDownloader() {
    return remote::makeCurlDownloader(
        {.home = ownModelFolder(), .endpoint = hubEndpoint(), .token = hubToken(), .transfer = {}});
}

#else

std::shared_ptr<Downloader> makeDownloader() {
    return nullptr;
}

#endif

}  // namespace gouache::wiring
