#include "backends/remote/http/curl_handle.h"

#include <mutex>
#include <new>

#include "core/download/download_source.h"

namespace gouache::remote {

namespace {

constexpr long kMostRedirects = 10;
constexpr long kConnectSeconds = 30;

}  // namespace

CurlHandle::CurlHandle() {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    handle_ = curl_easy_init();
    if (handle_ == nullptr) {
        throw std::bad_alloc();
    }
    set(CURLOPT_ERRORBUFFER, static_cast<char*>(error_));
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_USERAGENT, "Gouache");
    set(CURLOPT_FOLLOWLOCATION, 1L);
    set(CURLOPT_MAXREDIRS, kMostRedirects);
    set(CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_TCP_KEEPALIVE, 1L);
}

CurlHandle::~CurlHandle() {
    curl_easy_cleanup(handle_);
    curl_slist_free_all(headers_);
}

void CurlHandle::setUrl(const std::string& url) {
    // Whoever starts on this computer may stay there; nobody else gets to plain http.
    const bool local = isThisComputer(url);
    set(CURLOPT_PROTOCOLS_STR, local ? "http,https" : "https");
    set(CURLOPT_REDIR_PROTOCOLS_STR, local ? "http,https" : "https");
    set(CURLOPT_URL, url.c_str());
}

void CurlHandle::addHeader(const std::string& line) {
    headers_ = curl_slist_append(headers_, line.c_str());
    set(CURLOPT_HTTPHEADER, headers_);
}

void CurlHandle::setBearer(const std::string& token) {
    set(CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BEARER));
    set(CURLOPT_XOAUTH2_BEARER, token.c_str());
}

void CurlHandle::setStallLimit(int seconds) {
    set(CURLOPT_LOW_SPEED_LIMIT, 1L);
    set(CURLOPT_LOW_SPEED_TIME, static_cast<long>(seconds));
}

long CurlHandle::status() const {
    long status = 0;
    curl_easy_getinfo(handle_, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

std::string CurlHandle::failureText(CURLcode code) const {
    return error_[0] != '\0' ? error_ : curl_easy_strerror(code);
}

std::string CurlHandle::finalUrl() const {
    const char* url = nullptr;
    curl_easy_getinfo(handle_, CURLINFO_EFFECTIVE_URL, &url);
    return url != nullptr ? url : "";
}

}  // namespace gouache::remote
