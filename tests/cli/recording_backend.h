#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "backends/fake/fake_backend.h"
#include "core/backend/backend_provider.h"

namespace gouache::cli {

/// The fake backend, which also tells what was submitted to it.
class RecordingBackend final : public Backend {
  public:
    explicit RecordingBackend(fake::FakeOptions options = {}) : fake_(std::move(options)) {}

    Result<Capabilities> capabilities() override { return fake_.capabilities(); }
    Result<void> submit(JobSpec job, std::shared_ptr<JobObserver> observer) override;
    void cancel(const JobAttempt& attempt) override { fake_.cancel(attempt); }

    /// None where nothing was submitted.
    std::optional<JobSpec> submitted();

  private:
    std::mutex mutex_;
    std::optional<JobSpec> job_;  ///< guarded by mutex_
    fake::FakeBackend fake_;
};

/// Knows the one place "local", which is the given backend; with none it is EngineMissing.
class OneBackend final : public BackendProvider {
  public:
    explicit OneBackend(std::shared_ptr<Backend> backend) : backend_(std::move(backend)) {}
    std::vector<BackendPlace> places() override { return {{"local", "", false}}; }
    Result<std::shared_ptr<Backend>> open(std::string_view placeId) override;

  private:
    std::shared_ptr<Backend> backend_;
};

}  // namespace gouache::cli
