#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <memory>
#include <mutex>
#include <string>

#include "core/base/log_sink.h"

namespace gouache::detail {

namespace {

constexpr std::size_t kFileBytes = std::size_t{5} << 20;
constexpr std::size_t kFilesKept = 3;

spdlog::level::level_enum levelOf(LogLevel level) {
    switch (level) {
        case LogLevel::Debug:
            return spdlog::level::debug;
        case LogLevel::Info:
            return spdlog::level::info;
        case LogLevel::Warning:
            return spdlog::level::warn;
        case LogLevel::Error:
            return spdlog::level::err;
    }
    return spdlog::level::err;
}

/// The sinks lock themselves; `mutex` guards the list of them and `logger`, which is replaced as a
/// whole.
struct State {
    std::mutex mutex;
    std::shared_ptr<spdlog::sinks::stderr_sink_mt> console =
        std::make_shared<spdlog::sinks::stderr_sink_mt>();
    std::shared_ptr<spdlog::logger> logger = std::make_shared<spdlog::logger>("gouache", console);

    State() {
        console->set_level(spdlog::level::warn);
        logger->set_level(spdlog::level::debug);
        logger->set_pattern("%Y-%m-%d %H:%M:%S.%e %l %v");
        logger->set_error_handler([](const std::string&) {});
    }
};

/// Lives until the process ends: threads may log while static objects are destroyed.
State& state() {
    static State* const instance = new State;
    return *instance;
}

}  // namespace

void writeLogLine(LogLevel level, std::string_view area, std::string_view message) {
    std::shared_ptr<spdlog::logger> logger;
    {
        const std::lock_guard lock(state().mutex);
        logger = state().logger;
    }
    const std::string line = std::string(area) + ": " + std::string(message);
    logger->log(levelOf(level), spdlog::string_view_t(line.data(), line.size()));
}

void setSinkLevel(LogLevel level) {
    state().console->set_level(levelOf(level));
}

bool openSinkFile(std::string_view path) {
    try {
        auto file = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(std::string(path),
                                                                           kFileBytes, kFilesKept);
        file->set_level(spdlog::level::info);
        const std::lock_guard lock(state().mutex);
        auto logger = std::make_shared<spdlog::logger>(
            "gouache", spdlog::sinks_init_list{state().console, file});
        logger->set_level(spdlog::level::debug);
        logger->set_pattern("%Y-%m-%d %H:%M:%S.%e %l %v");
        logger->set_error_handler([](const std::string&) {});
        logger->flush_on(spdlog::level::info);
        state().logger = std::move(logger);
        return true;
    } catch (const spdlog::spdlog_ex&) {
        return false;
    }
}

}  // namespace gouache::detail
