#pragma once

#include <curl/curl.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gouache::remote {

/// One transfer of libcurl with what it refers to: header list, token and error text. Not to be
/// moved while a transfer runs. Every transfer is set up alike: https (http only on this computer),
/// certificates checked, at most 10 redirects and only to https, no encoding, no signals.
class CurlHandle {
  public:
    /// Makes libcurl ready once in the program.
    CurlHandle();
    ~CurlHandle();
    CurlHandle(const CurlHandle&) = delete;
    CurlHandle& operator=(const CurlHandle&) = delete;

    CURL* get() const { return handle_; }

    void setUrl(const std::string& url);
    void addHeader(const std::string& line);
    /// Sent to the host of the URL alone, never on to where it redirects.
    void setBearer(const std::string& token);
    /// Ends the transfer after so long without a byte.
    void setStallLimit(int seconds);

    template <typename Value>
    void set(CURLoption option, Value value) {
        curl_easy_setopt(handle_, option, value);
    }

    /// 0 before there is one.
    long status() const;
    /// libcurl's words on what went wrong, or its general ones for `code`.
    std::string failureText(CURLcode code) const;
    /// The URL that was read in the end.
    std::string finalUrl() const;

  private:
    CURL* handle_;
    curl_slist* headers_ = nullptr;
    char error_[CURL_ERROR_SIZE] = {};
};

}  // namespace gouache::remote
