#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <ostream>
#include <vector>

#include "core/backend/backend_provider.h"
#include "core/download/downloader.h"
#include "core/profiles/profile.h"

namespace gouache::cli {

/// What a command may use of the world; main() gives the real one.
struct Environment {
    BackendProvider& backends;
    std::vector<Profile> profiles;  ///< not empty
    std::vector<std::filesystem::path> modelFolders;
    std::ostream& out;
    std::ostream& err;
    bool errIsTerminal = false;
    int errColumns = 80;
    std::vector<DeviceInfo> devices = {};         ///< of this computer, for their memory
    std::shared_ptr<Downloader> downloader = {};  ///< null = nothing can be downloaded
    std::function<bool()> interrupted = [] { return false; };  ///< Ctrl+C was pressed
};

}  // namespace gouache::cli
