#pragma once

#include <memory>
#include <optional>

#include "core/base/result.h"
#include "core/generation/generation_request.h"
#include "core/jobs/blob_store.h"
#include "core/jobs/job_record.h"

namespace gouache {

/// What a queued job asks of a backend, one request after another, and how their pictures become
/// the finished one: a plain job is one request; a picture larger than the model's range is made at
/// a size of the range first and then gone over in tiles that overlap; a product's scene is
/// generated round the product and put together at the end. One thread at a time; the pictures take
/// processor time, so not the window's.
class JobWork {
  public:
    /// One picture of a job (draft.request.count of them, each its own JobWork, seed + picture) or,
    /// where `draft` needs one pass only, all of them at once (picture none). Reads the blobs.
    static Result<std::unique_ptr<JobWork>> prepare(const JobDraft& draft, const BlobStore& blobs,
                                                    const ModelDefaults& defaults,
                                                    std::optional<int> picture);
    virtual ~JobWork() = default;

    /// Whether the job must be made picture by picture.
    static bool needsPasses(const JobDraft& draft, const ModelDefaults& defaults);

    /// The request to submit now; none = everything is there. The same until take().
    virtual std::optional<GenerationRequest> next() = 0;
    /// The picture of next()'s request.
    virtual Result<void> take(ImagePtr made) = 0;
    /// After the last take(): the picture as it is to be kept.
    virtual Result<ImagePtr> finished() = 0;

    /// For progress: requests already taken, and all of them.
    virtual int passesDone() const = 0;
    virtual int passes() const = 0;
    /// A forming picture of the current request as part of the whole, to be shown.
    virtual ImagePtr preview(const ImagePtr& forming) = 0;
};

}  // namespace gouache
