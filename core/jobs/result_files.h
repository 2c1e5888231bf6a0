#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/generation/infotext.h"
#include "core/jobs/job_queue.h"
#include "core/jobs/job_record.h"

namespace gouache {

/// Puts a finished picture of a running job into its file and the queue's history, so that no crash
/// in between loses or doubles it: announced to the queue, written under a temporary name, synced,
/// read back and compared, renamed (never over another file), recorded. What was announced when the
/// program ended is finished or cleared away by JobQueue::recover().
///
/// `picture`: job, batch, picture, seed, size and what the history shows; its file and time are set
/// here. `request`: of this one picture (singlePicture), for the file's metadata. Returns the
/// record as it is kept: that of an earlier call where this picture of the job is there already.
///
/// OutputFull, OutputNotWritable (folder gone, read-only, I/O error, file came out different):
/// pause and try again. JobMovedOn: the try is over; nothing was kept. BadNamePattern; also as
/// JobQueue.
Result<PictureRecord> keepPicture(JobQueue& queue, const JobRecord& job, PictureRecord picture,
                                  const Image& image, const GenerationRequest& request,
                                  const InfotextFacts& facts);

/// A picture in one of the queue's output folders that the queue made and has no record of: its
/// database was lost, or a copy of it was put back.
struct OrphanPicture {
    std::filesystem::path file;
    PictureRecord record;  ///< what the file says of itself; ready for JobQueue::addToHistory
};

/// Looks into the folders of all jobs and pictures that the queue knows, and into `alsoIn`. Files
/// that cannot be read are left out.
Result<std::vector<OrphanPicture>> findOrphans(
    JobQueue& queue, const std::vector<std::filesystem::path>& alsoIn = {});

}  // namespace gouache
