#pragma once

#include "app/cli/generate/generate_options.h"
#include "core/jobs/job_queue.h"
#include "core/jobs/job_record.h"

namespace gouache::cli {

/// Copies the pictures that the options name into the queue's store. The names are for a request
/// whose controls and regions are in the options' order.
Result<JobPictures> storeOptionPictures(const PictureOptions& options, BlobStore& blobs);

}  // namespace gouache::cli
