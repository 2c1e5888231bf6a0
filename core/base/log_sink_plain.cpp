#include <cstdio>
#include <ctime>
#include <filesystem>
#include <mutex>
#include <string>

#include "core/base/log_sink.h"

namespace gouache::detail {

namespace {

constexpr long kFileBytes = 5L << 20;
constexpr int kFilesKept = 3;

/// `mutex` guards every member.
struct State {
    std::mutex mutex;
    LogLevel level = LogLevel::Warning;
    std::FILE* file = nullptr;
    std::string filePath;
};

/// Lives until the process ends: threads may log while static objects are destroyed.
State& state() {
    static State* const instance = new State;
    return *instance;
}

const char* nameOf(LogLevel level) {
    switch (level) {
        case LogLevel::Debug:
            return "debug";
        case LogLevel::Info:
            return "info";
        case LogLevel::Warning:
            return "warning";
        case LogLevel::Error:
            return "error";
    }
    return "error";
}

std::string timeStamp() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    char text[32];
    const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &local);
    return {text, length};
}

/// log → log.1 → log.2 → log.3, the oldest dropped. Called with the mutex held.
void rotate(State& s) {
    std::fclose(s.file);
    std::error_code ignored;
    for (int i = kFilesKept - 1; i >= 0; --i) {
        const std::string from = i == 0 ? s.filePath : s.filePath + "." + std::to_string(i);
        std::filesystem::rename(from, s.filePath + "." + std::to_string(i + 1), ignored);
    }
    s.file = std::fopen(s.filePath.c_str(), "ae");
}

}  // namespace

void writeLogLine(LogLevel level, std::string_view area, std::string_view message) {
    const std::string line = timeStamp() + " " + nameOf(level) + " " + std::string(area) + ": " +
                             std::string(message) + "\n";
    State& s = state();
    const std::lock_guard lock(s.mutex);
    if (level >= s.level) {
        std::fwrite(line.data(), 1, line.size(), stderr);
    }
    if (s.file != nullptr && level >= LogLevel::Info) {
        std::fwrite(line.data(), 1, line.size(), s.file);
        std::fflush(s.file);
        if (std::ftell(s.file) > kFileBytes) {
            rotate(s);
        }
    }
}

void setSinkLevel(LogLevel level) {
    const std::lock_guard lock(state().mutex);
    state().level = level;
}

bool openSinkFile(std::string_view path) {
    State& s = state();
    const std::string name(path);
    std::error_code ignored;
    const std::filesystem::path folder = std::filesystem::path(name).parent_path();
    if (!folder.empty()) {
        std::filesystem::create_directories(folder, ignored);
    }
    std::FILE* const file = std::fopen(name.c_str(), "ae");
    if (file == nullptr) {
        return false;
    }
    const std::lock_guard lock(s.mutex);
    if (s.file != nullptr) {
        std::fclose(s.file);
    }
    s.file = file;
    s.filePath = name;
    return true;
}

}  // namespace gouache::detail
