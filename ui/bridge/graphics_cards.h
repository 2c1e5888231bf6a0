#pragma once

#include <filesystem>

namespace gouache::ui {

/// What the computer has, whether or not a driver makes use of it.
struct GraphicsCards {
    bool nvidia = false;
    bool amd = false;
    bool intel = false;
    bool nvidiaDriver = false;  ///< NVIDIA's own kernel driver is loaded
};

/// Reads /sys and /proc below `root`; nothing there = nothing found. Quick; any thread.
GraphicsCards findGraphicsCards(const std::filesystem::path& root = "/");

}  // namespace gouache::ui
