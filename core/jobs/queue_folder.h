#pragma once

#include <filesystem>

namespace gouache {

/// Where the user's queue and history are, for the window and the command line alike:
/// stateFolder()/queue. For JobQueue::open().
std::filesystem::path queueFolder();

}  // namespace gouache
