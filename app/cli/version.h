#pragma once

namespace gouache::cli {

/// As in the settings of a picture: "Gouache 0.1.0".
inline constexpr const char* kVersionName = "Gouache " GOUACHE_VERSION;

/// As the program prints it: "gouache-cli 0.1.0".
inline constexpr const char* kVersionLine = "gouache-cli " GOUACHE_VERSION;

}  // namespace gouache::cli
