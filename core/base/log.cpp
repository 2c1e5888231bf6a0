#include "core/base/log.h"

#include <atomic>
#include <string>

#include "core/base/log_forward.h"
#include "core/base/log_sink.h"

namespace gouache {

namespace {

std::atomic<LogReceiver> receiver = nullptr;

}  // namespace

void forwardLog(LogReceiver wanted) {
    receiver = wanted;
}

void log(LogLevel level, std::string_view area, std::string_view message) {
    if (const LogReceiver other = receiver) {
        other(level, area, message);
        return;
    }
    try {
        // One line each: a line break in a message must not look like a line of its own.
        std::string line(message);
        for (char& c : line) {
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
                c = ' ';
            }
        }
        detail::writeLogLine(level, area, line);
    } catch (...) {  // NOLINT(bugprone-empty-catch): a log line lost to a full memory is no reason
                     // to fail
    }
}

void setLogLevel(LogLevel level) {
    detail::setSinkLevel(level);
}

bool openLogFile(std::string_view path) {
    return detail::openSinkFile(path);
}

}  // namespace gouache
