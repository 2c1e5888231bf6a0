#pragma once

#include "core/base/result.h"
#include "core/generation/generation_request.h"
#include "core/jobs/blob_store.h"
#include "core/jobs/job_record.h"

namespace gouache {

/// A blob's picture. JobPictureMissing, or why it cannot be read.
Result<ImagePtr> storedPicture(const BlobStore& blobs, const std::string& name);
/// The same as Gray8; transparent parts select nothing.
Result<ImagePtr> storedMask(const BlobStore& blobs, const std::string& name);

/// The draft's request with the pictures that it names.
Result<GenerationRequest> requestWithPictures(const JobDraft& draft, const BlobStore& blobs);

}  // namespace gouache
