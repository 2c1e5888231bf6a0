#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace gouache {

/// Where a library that the program opens at run time is ("libgouache_local.so"): beside the
/// executable, in ../lib or in ../lib/gouache from there. Empty where it is in none of them.
std::filesystem::path findModule(std::string_view file);

/// The loader's last message (dlerror), made fit for a sentence.
std::string lastLoaderMessage();

}  // namespace gouache
