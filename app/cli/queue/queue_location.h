#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <string>

#include "app/cli/environment.h"
#include "core/jobs/job_queue.h"

namespace gouache::cli {

/// --data's value: the folder of another queue and history; empty = the user's own.
Result<std::unique_ptr<JobQueue>> openQueue(const std::string& data);

/// Adds --data to a command.
void addDataOption(CLI::App& command, std::string& data);

/// `path` from the folder that the program was started in. Not empty.
std::filesystem::path absolutePath(const std::string& path);

}  // namespace gouache::cli
