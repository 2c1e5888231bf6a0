#include "app/cli/queue/queue_location.h"

#include <system_error>

#include "core/jobs/queue_folder.h"

namespace gouache::cli {

namespace fs = std::filesystem;

Result<std::unique_ptr<JobQueue>> openQueue(const std::string& data) {
    return JobQueue::open(data.empty() ? queueFolder() : absolutePath(data) / "queue");
}

void addDataOption(CLI::App& command, std::string& data) {
    command.add_option("--data", data,
                       "Folder of another queue and history; without it the user's own, which the "
                       "window shows");
}

fs::path absolutePath(const std::string& path) {
    std::error_code error;
    const fs::path absolute = fs::absolute(path, error);
    return (error ? fs::path(path) : absolute).lexically_normal();
}

}  // namespace gouache::cli
