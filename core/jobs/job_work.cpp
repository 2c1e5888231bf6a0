#include "core/jobs/job_work.h"

#include <utility>
#include <vector>

#include "core/jobs/request_pictures.h"
#include "core/jobs/single_request.h"

namespace gouache {

namespace {

Result<GenerationRequest> checked(GenerationRequest request, const ModelDefaults& defaults) {
    request = resolveDefaults(std::move(request), defaults);
    const std::vector<RequestProblem> problems = validate(request, defaults);
    if (!problems.empty()) {
        return problems.front().error;
    }
    return request;
}

}  // namespace

Result<std::unique_ptr<JobWork>> JobWork::prepare(const JobDraft& draft, const BlobStore& blobs,
                                                  const ModelDefaults& defaults,
                                                  std::optional<int> picture) {
    GOUACHE_TRY(GenerationRequest request, requestWithPictures(draft, blobs));
    if (picture) {
        request = singlePicture(std::move(request), *picture);
    }
    if (!draft.size.empty()) {
        request.size = draft.size;
    }
    GOUACHE_TRY(request, checked(std::move(request), defaults));
    return std::unique_ptr<JobWork>(std::make_unique<SingleRequest>(std::move(request)));
}

bool JobWork::needsPasses(const JobDraft&, const ModelDefaults&) {
    return false;
}

}  // namespace gouache
