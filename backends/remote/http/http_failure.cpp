#include "backends/remote/http/http_failure.h"

namespace gouache::remote {

bool isTransient(CURLcode code, long status) {
    switch (code) {
        case CURLE_OK:
            return status == 408 || status == 416 || status == 425 || status == 429 ||
                   status == 500 || (status >= 502 && status <= 504);
        case CURLE_COULDNT_RESOLVE_HOST:
        case CURLE_COULDNT_RESOLVE_PROXY:
        case CURLE_COULDNT_CONNECT:
        case CURLE_WEIRD_SERVER_REPLY:
        case CURLE_PARTIAL_FILE:
        case CURLE_OPERATION_TIMEDOUT:
        case CURLE_GOT_NOTHING:
        case CURLE_SEND_ERROR:
        case CURLE_RECV_ERROR:
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_HTTP2:
        case CURLE_HTTP2_STREAM:
            return true;
        default:
            return false;
    }
}

Error failureOf(CURLcode code, long status, const std::string& shown, const std::string& host,
                const std::string& detail) {
    const auto failed = [&](const std::string& reason) {
        return makeError(ErrorCode::DownloadFailed, shown, reason);
    };
    if (code == CURLE_OK) {
        switch (status) {
            case 401:
            case 403:
                return makeError(ErrorCode::DownloadRefused, host, shown);
            case 404:
            case 410:
                return failed("the server has nothing at this address");
            case 429:
                return failed("the server asks for a pause");
            default:
                return failed("the server answers with status " + std::to_string(status));
        }
    }
    switch (code) {
        case CURLE_COULDNT_RESOLVE_HOST:
            return failed("there is no server of this name, or no network");
        case CURLE_COULDNT_RESOLVE_PROXY:
            return failed("the proxy cannot be found");
        case CURLE_COULDNT_CONNECT:
            return failed("the server cannot be reached");
        case CURLE_OPERATION_TIMEDOUT:
            return failed("the server does not answer any more");
        case CURLE_PARTIAL_FILE:
        case CURLE_RECV_ERROR:
        case CURLE_GOT_NOTHING:
            return failed("the connection broke");
        case CURLE_PEER_FAILED_VERIFICATION:
            return failed("the server's certificate is not valid");
        case CURLE_TOO_MANY_REDIRECTS:
            return failed("the server sends from one address to the next without end");
        case CURLE_UNSUPPORTED_PROTOCOL:
            return failed("the server sends on to an address that is not secure");
        default:
            return failed(detail);
    }
}

}  // namespace gouache::remote
