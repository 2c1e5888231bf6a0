#include "tests/support/http_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <sstream>
#include <stdexcept>

namespace gouache::testing {

bool HttpConnection::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void HttpConnection::answer(int status, const std::map<std::string, std::string>& headers,
                            std::string_view body) {
    std::string head = "HTTP/1.1 " + std::to_string(status) + " Answer\r\nConnection: close\r\n";
    for (const auto& [name, value] : headers) {
        head += name + ": " + value + "\r\n";
    }
    if (!headers.contains("Content-Length")) {
        head += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    }
    send(head + "\r\n");
    send(body);
}

void HttpConnection::reset() {
    const linger hard{1, 0};
    setsockopt(socket_, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
}

HttpServer::HttpServer(Handler handler) : handler_(std::move(handler)) {
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (listener_ < 0 ||
        ::bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(listener_, 16) != 0 ||
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length) != 0) {
        throw std::runtime_error("no server on 127.0.0.1");
    }
    port_ = ntohs(address.sin_port);
    acceptor_ = std::thread([this] { accept(); });
}

HttpServer::~HttpServer() {
    stopping_ = true;
    ::shutdown(listener_, SHUT_RDWR);
    acceptor_.join();
    ::close(listener_);
    std::vector<std::thread> threads;
    {
        const std::scoped_lock lock(mutex_);
        for (const int socket : open_) {
            ::shutdown(socket, SHUT_RDWR);
        }
        threads.swap(threads_);
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
}

std::string HttpServer::origin() const {
    return "http://127.0.0.1:" + std::to_string(port_);
}

std::vector<HttpRequest> HttpServer::requests() const {
    const std::scoped_lock lock(mutex_);
    return requests_;
}

void HttpServer::accept() {
    while (!stopping_) {
        const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0) {
            continue;
        }
        const std::scoped_lock lock(mutex_);
        open_.push_back(socket);
        threads_.emplace_back([this, socket] { serve(socket); });
    }
}

void HttpServer::serve(int socket) {
    std::string head;
    char buffer[4096];
    while (head.find("\r\n\r\n") == std::string::npos) {
        const ssize_t got = ::recv(socket, buffer, sizeof buffer, 0);
        if (got <= 0) {
            break;
        }
        head.append(buffer, static_cast<std::size_t>(got));
    }
    if (head.find("\r\n\r\n") != std::string::npos) {
        HttpRequest request;
        std::istringstream lines(head);
        lines >> request.method >> request.path;
        std::string line;
        std::getline(lines, line);
        while (std::getline(lines, line) && line != "\r") {
            const std::size_t colon = line.find(':');
            std::string name = line.substr(0, colon);
            std::ranges::transform(name, name.begin(),
                                   [](unsigned char c) { return std::tolower(c); });
            std::string value = colon == std::string::npos ? "" : line.substr(colon + 1);
            value.erase(0, value.find_first_not_of(' '));
            value.erase(value.find_last_not_of(" \r") + 1);
            request.headers[name] = value;
        }
        {
            const std::scoped_lock lock(mutex_);
            requests_.push_back(request);
        }
        HttpConnection connection(socket);
        handler_(request, connection);
    }
    const std::scoped_lock lock(mutex_);
    std::erase(open_, socket);
    ::close(socket);
}

}  // namespace gouache::testing
