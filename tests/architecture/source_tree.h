#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace gouache::architecture {

struct Include {
    std::string target;   ///< "core/base/result.h", "torch/torch.h"
    bool quoted = false;  ///< "…" rather than <…>
    int line = 0;
};

struct SourceFile {
    std::string path;  ///< from the repository's root, '/'-separated
    std::vector<Include> includes;

    bool isHeader() const;
};

/// Every C++ and CUDA file below one of the top folders, in the order of their paths.
std::vector<SourceFile> sourceFiles();

/// Include lines of a file's text; comments are not looked into.
std::vector<Include> includesOf(const std::string& text);

/// Every file of the repository that is text and not built: no .git, no build folders.
std::vector<std::filesystem::path> textFiles();

std::string readFile(const std::filesystem::path& path);

}  // namespace gouache::architecture
