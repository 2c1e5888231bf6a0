#pragma once

#include <utility>

#include "core/jobs/job_work.h"

namespace gouache {

/// A job that is one request; the pictures are kept as they come.
class SingleRequest final : public JobWork {
  public:
    explicit SingleRequest(GenerationRequest request) : request_(std::move(request)) {}

    std::optional<GenerationRequest> next() override {
        return picture_ ? std::nullopt : std::optional(request_);
    }
    Result<void> take(ImagePtr made) override {
        picture_ = std::move(made);
        return {};
    }
    Result<ImagePtr> finished() override { return picture_; }
    int passesDone() const override { return picture_ ? 1 : 0; }
    int passes() const override { return 1; }
    ImagePtr preview(const ImagePtr& forming) override { return forming; }

  private:
    GenerationRequest request_;
    ImagePtr picture_;
};

}  // namespace gouache
