#pragma once

#include <filesystem>

#include "core/base/result.h"

namespace gouache {

/// The right to run a queue's jobs: one process at a time has it, until it ends in whatever way.
class RunnerLock {
  public:
    /// On `folder`/runner.lock. RunnerElsewhere (with that process's number); StorageNotWritable.
    static Result<RunnerLock> take(const std::filesystem::path& folder);

    RunnerLock(RunnerLock&& other) noexcept;
    RunnerLock& operator=(RunnerLock&& other) noexcept;
    ~RunnerLock();

    /// Whether some process has it now.
    static bool isTaken(const std::filesystem::path& folder);

  private:
    explicit RunnerLock(int descriptor) : descriptor_(descriptor) {}

    int descriptor_;
};

}  // namespace gouache
