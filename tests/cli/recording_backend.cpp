#include "tests/cli/recording_backend.h"

#include <string>

namespace gouache::cli {

Result<void> RecordingBackend::submit(JobSpec job, std::shared_ptr<JobObserver> observer) {
    {
        const std::scoped_lock lock(mutex_);
        job_ = job;
    }
    return fake_.submit(std::move(job), std::move(observer));
}

std::optional<JobSpec> RecordingBackend::submitted() {
    const std::scoped_lock lock(mutex_);
    return job_;
}

Result<std::shared_ptr<Backend>> OneBackend::open(std::string_view placeId) {
    if (placeId != "local") {
        return makeError(ErrorCode::UnknownName, "profile", std::string(placeId), "local");
    }
    if (!backend_) {
        return makeError(ErrorCode::EngineMissing,
                         "libgouache_local.so is not installed with this program");
    }
    return backend_;
}

}  // namespace gouache::cli
