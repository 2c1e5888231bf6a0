#pragma once

#include <filesystem>
#include <vector>

#include "core/base/result.h"
#include "core/jobs/job_queue.h"

namespace gouache {

/// Draws the grids of a sweep whose jobs are all over, a file for each sheet, beside its first
/// picture: "NAME grid.png", never over another file. Pictures that are gone or failed leave a
/// crossed box. None where the batch has no grid, where jobs are left, or where nothing was made.
/// Takes seconds: not the window's thread. As JobQueue; FileNotWritable, GridTextMissing.
Result<std::vector<std::filesystem::path>> makeBatchGrids(JobQueue& queue, const BatchId& batch);

}  // namespace gouache
