#pragma once

#include <filesystem>
#include <stop_token>

#include "core/download/download_plan.h"

namespace gouache::remote {

/// Where the bytes of a plan gather until all are there: below `home`, hidden from the catalogue,
/// the same for every try of the same thing.
std::filesystem::path partialFolderOf(const std::filesystem::path& home, const DownloadPlan& plan);

/// Looks at what has gathered in `partial` (all hashes are right) and moves it to where models of
/// its kind lie below `home`, with a note of source, licence and hash. BadWeights and the like
/// where it is no model; it is deleted then. FileNotWritable.
Result<std::filesystem::path> placeModel(const DownloadPlan& plan,
                                         const std::filesystem::path& partial,
                                         const std::filesystem::path& home);

}  // namespace gouache::remote
