#include "backends/remote/http/fetch_text.h"

#include "backends/remote/http/curl_handle.h"
#include "backends/remote/http/http_failure.h"
#include "core/download/download_source.h"

namespace gouache::remote {

namespace {

struct Body {
    std::string text;
    std::size_t mostBytes;
    bool tooLong = false;
};

std::size_t takeBody(char* bytes, std::size_t size, std::size_t count, void* target) {
    auto& body = *static_cast<Body*>(target);
    if (body.text.size() + size * count > body.mostBytes) {
        body.tooLong = true;
        return 0;
    }
    body.text.append(bytes, size * count);
    return size * count;
}

int askStop(void* stop, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<const std::stop_token*>(stop)->stop_requested() ? 1 : 0;
}

}  // namespace

Result<std::string> fetchText(const TextRequest& request, const std::stop_token& stop) {
    CurlHandle curl;
    Body body{{}, request.mostBytes};
    curl.setUrl(request.url);
    curl.setStallLimit(request.stallSeconds);
    if (!request.token.empty()) {
        curl.setBearer(request.token);
    }
    curl.set(CURLOPT_WRITEFUNCTION, takeBody);
    curl.set(CURLOPT_WRITEDATA, &body);
    curl.set(CURLOPT_XFERINFOFUNCTION, askStop);
    curl.set(CURLOPT_XFERINFODATA, &stop);
    curl.set(CURLOPT_NOPROGRESS, 0L);
    const CURLcode code = curl_easy_perform(curl.get());
    if (stop.stop_requested()) {
        return makeError(ErrorCode::Cancelled);
    }
    if (body.tooLong) {
        return makeError(ErrorCode::DownloadFailed, request.shown,
                         "the server's answer is far too long");
    }
    if (code != CURLE_OK || curl.status() != 200) {
        return failureOf(code, curl.status(), request.shown, originOf(request.url),
                         curl.failureText(code));
    }
    return std::move(body.text);
}

}  // namespace gouache::remote
