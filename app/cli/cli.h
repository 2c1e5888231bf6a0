#pragma once

#include <string>
#include <vector>

#include "app/cli/environment.h"
#include "app/cli/exit_status.h"

namespace gouache::cli {

/// The whole program but for the process: `arguments` without the program's name. Errors are one
/// sentence on environment.err.
ExitStatus runCli(const std::vector<std::string>& arguments, Environment& environment);

}  // namespace gouache::cli
