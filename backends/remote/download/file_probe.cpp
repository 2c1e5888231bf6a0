#include "backends/remote/download/file_probe.h"

#include <algorithm>

#include "backends/remote/http/curl_handle.h"
#include "backends/remote/http/http_failure.h"
#include "backends/remote/http/response_headers.h"
#include "core/base/sha256.h"
#include "core/base/utf8.h"

namespace gouache::remote {

namespace {

struct Probe {
    ResponseHeaders headers;
    const std::stop_token& stop;
};

std::size_t takeHeader(char* bytes, std::size_t size, std::size_t count, void* probe) {
    static_cast<Probe*>(probe)->headers.add({bytes, size * count});
    return size * count;
}

/// The first byte is enough; a server that ignores the range shall not send gigabytes.
std::size_t refuseBody(char*, std::size_t, std::size_t, void*) {
    return 0;
}

int askStop(void* probe, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<Probe*>(probe)->stop.stop_requested() ? 1 : 0;
}

/// The last part of a URL's path, unescaped by libcurl.
std::string lastPathPart(const std::string& url) {
    CURLU* parts = curl_url();
    std::string name;
    char* path = nullptr;
    if (curl_url_set(parts, CURLUPART_URL, url.c_str(), 0) == CURLUE_OK &&
        curl_url_get(parts, CURLUPART_PATH, &path, CURLU_URLDECODE) == CURLUE_OK) {
        name = path;
        name.erase(0, name.rfind('/') + 1);
        curl_free(path);
    }
    curl_url_cleanup(parts);
    return name;
}

bool hasEnding(const std::string& name, std::initializer_list<std::string_view> endings) {
    const std::string lower = asciiLower(name);
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return lower.ends_with(ending); });
}

/// A plain name, never a path, that ends as a model's file does.
Result<std::string> safeName(std::string name, const std::string& shown) {
    name.erase(0, name.find_last_of("/\\") + 1);
    if (hasEnding(name, {".ckpt", ".pt", ".pth", ".bin", ".pkl"})) {
        return makeError(ErrorCode::PickleRefused, name);
    }
    if (hasEnding(name, {".zip", ".gguf", ".onnx", ".7z", ".rar", ".png", ".jpg", ".json"})) {
        return makeError(ErrorCode::DownloadFailed, shown,
                         "“" + name + "” is not a .safetensors file");
    }
    if (!isSafeRelativePath(name) || name.front() == '.') {
        name = "model";
    }
    return hasEnding(name, {".safetensors"}) ? name : name + ".safetensors";
}

}  // namespace

Result<DownloadPlan> probeFile(const DownloadSource& source, int stallSeconds,
                               const std::stop_token& stop) {
    CurlHandle curl;
    Probe probe{{}, stop};
    const std::string shown = displayText(source);
    curl.setUrl(source.url);
    curl.setStallLimit(stallSeconds);
    curl.set(CURLOPT_RANGE, "0-0");
    curl.set(CURLOPT_HEADERFUNCTION, takeHeader);
    curl.set(CURLOPT_HEADERDATA, &probe);
    curl.set(CURLOPT_WRITEFUNCTION, refuseBody);
    curl.set(CURLOPT_XFERINFOFUNCTION, askStop);
    curl.set(CURLOPT_XFERINFODATA, &probe);
    curl.set(CURLOPT_NOPROGRESS, 0L);
    const CURLcode code = curl_easy_perform(curl.get());
    if (stop.stop_requested()) {
        return makeError(ErrorCode::Cancelled);
    }
    const long status = curl.status();
    const bool answered = code == CURLE_OK || (code == CURLE_WRITE_ERROR && status != 0);
    if (!answered || (status != 200 && status != 206)) {
        return failureOf(answered ? CURLE_OK : code, status, shown, originOf(source.url),
                         curl.failureText(code));
    }
    if (probe.headers.contentType == "text/html") {
        return makeError(ErrorCode::DownloadFailed, shown,
                         "the address leads to a page, not to a file");
    }
    std::string name = fileNameOf(probe.headers.disposition);
    if (name.empty()) {
        name = lastPathPart(source.url);
    }
    GOUACHE_TRY(name, safeName(std::move(name), shown));
    DownloadPlan plan;
    plan.source = source;
    plan.title = name.substr(0, name.rfind('.'));
    DownloadFile file{source.url, name, 0, ""};
    if (status == 206 && probe.headers.range) {
        file.size = probe.headers.range->total.value_or(0);
    } else if (status == 200) {
        file.size = probe.headers.length.value_or(0);
    }
    if (isSha256(probe.headers.linkedHash)) {
        file.sha256 = probe.headers.linkedHash;
    }
    plan.files.push_back(std::move(file));
    return plan;
}

}  // namespace gouache::remote
