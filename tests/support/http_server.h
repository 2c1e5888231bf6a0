#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace gouache::testing {

struct HttpRequest {
    std::string method;
    std::string path;                            ///< with the query
    std::map<std::string, std::string> headers;  ///< names in lower case
    std::string header(const std::string& name) const {
        const auto found = headers.find(name);
        return found == headers.end() ? "" : found->second;
    }
};

/// What a handler answers with; the connection is closed when it returns.
class HttpConnection {
  public:
    explicit HttpConnection(int socket) : socket_(socket) {}
    /// False once the other side is gone.
    bool send(std::string_view bytes);
    /// The status line and headers, then the body.
    void answer(int status, const std::map<std::string, std::string>& headers,
                std::string_view body);
    /// Ends with a reset, as a broken line does, not with an orderly close.
    void reset();

  private:
    int socket_;
};

/// A server on 127.0.0.1 for tests: one request a connection, each on a thread of its own.
class HttpServer {
  public:
    using Handler = std::function<void(const HttpRequest&, HttpConnection&)>;

    explicit HttpServer(Handler handler);
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// "http://127.0.0.1:port"
    std::string origin() const;
    /// Every request so far, in order.
    std::vector<HttpRequest> requests() const;

  private:
    void accept();
    void serve(int socket);

    Handler handler_;
    int listener_ = -1;
    int port_ = 0;
    std::atomic<bool> stopping_{false};
    mutable std::mutex mutex_;
    std::vector<HttpRequest> requests_;  ///< guarded by mutex_
    std::vector<std::thread> threads_;   ///< guarded by mutex_
    std::vector<int> open_;              ///< guarded by mutex_
    std::thread acceptor_;
};

}  // namespace gouache::testing
