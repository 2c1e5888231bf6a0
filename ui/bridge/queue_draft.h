#pragma once

#include "core/base/result.h"
#include "core/jobs/blob_store.h"
#include "core/jobs/job_record.h"
#include "core/planning/generation_plan.h"

namespace gouache::ui {

/// A plan for the canvas as a job of the queue: its pictures are kept as blobs, and the finished
/// picture is that of the whole area, with what is not marked as it was. Encodes pictures, so not
/// the window's thread. Errors as BlobStore::add.
Result<JobDraft> draftOf(const GenerationPlan& plan, BlobStore& blobs);

}  // namespace gouache::ui
