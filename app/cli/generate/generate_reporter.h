#pragma once

#include <filesystem>

#include "core/backend/job_observer.h"

namespace gouache::cli {

/// Tells the user, or a script, how a job goes. Called on the program's own thread.
class GenerateReporter {
  public:
    virtual ~GenerateReporter() = default;

    virtual void queued(const JobSpec&) {}
    virtual void started() {}
    virtual void step(const StepProgress&) {}
    virtual void preview(const Preview&, const std::filesystem::path&) {}
    virtual void result(const PictureResult&, const std::filesystem::path&) {}
    virtual void failed(const Error&) {}
    virtual void cancelled() {}
};

}  // namespace gouache::cli
