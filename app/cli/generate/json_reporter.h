#pragma once

#include <chrono>
#include <ostream>
#include <string>

#include "app/cli/generate/generate_reporter.h"

namespace gouache::cli {

/// --json: one object a line and event, on `out`:
///   {"event": "queued|started|step|preview|result|failed|cancelled", "job": id, "seconds": since
///   it was queued, …}
/// step: "picture", "pictures", "step", "steps", "iterations_per_second"; preview:
/// "picture", "step", "file"; result: "picture", "seed", "file", "width", "height", "device",
/// "dtype", "peak_memory", "notes", and "seconds" that this picture took; failed: "error" (a key of
/// error_list.h), "message".
class JsonReporter final : public GenerateReporter {
  public:
    explicit JsonReporter(std::ostream& out) : out_(out) {}

    void queued(const JobSpec& job) override;
    void started() override;
    void step(const StepProgress& progress) override;
    void preview(const Preview& preview, const std::filesystem::path& file) override;
    void result(const PictureResult& result, const std::filesystem::path& file) override;
    void failed(const Error& error) override;
    void cancelled() override;

  private:
    double seconds() const;

    std::ostream& out_;
    std::string job_;
    std::chrono::steady_clock::time_point queuedAt_ = std::chrono::steady_clock::now();
};

}  // namespace gouache::cli
