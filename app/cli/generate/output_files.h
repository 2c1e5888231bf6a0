#pragma once

#include <filesystem>
#include <string>

#include "core/base/result.h"
#include "core/base/units.h"

namespace gouache::cli {

/// A new empty file called `wanted`, or `wanted` with -2, -3 … before its extension where that is
/// taken: two programs never get the same one. FileNotWritable.
Result<std::filesystem::path> reserveFile(const std::filesystem::path& wanted);

/// Where the pictures of -o go.
class OutputFiles {
  public:
    /// `argument`: a folder (it exists, ends in '/', or its name has no extension; made if
    /// missing), or a file's name ending in .png, .jpg, .jpeg or .webp; empty = the current folder.
    /// Found out before anything is generated: FileNotWritable.
    static Result<OutputFiles> prepare(const std::string& argument);

    /// In a folder gouache-SEED.png, else the file's name; never one that exists.
    Result<std::filesystem::path> reserve(Seed seed) const;

  private:
    std::filesystem::path folder_;
    std::filesystem::path name_;  ///< empty = by seed
};

/// Makes the folder if it is missing. FileNotWritable.
Result<void> prepareFolder(const std::filesystem::path& folder);

}  // namespace gouache::cli
