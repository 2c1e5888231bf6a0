#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/backend/job.h"
#include "core/backend/job_observer.h"
#include "core/base/result.h"

namespace gouache {

struct DeviceInfo {
    std::string id;    ///< "cpu", "cuda:0"
    std::string name;  ///< "AMD EPYC, 2 threads", "NVIDIA H100"
    std::uint64_t memoryTotal = 0;  ///< bytes
    std::uint64_t memoryFree = 0;   ///< bytes, when asked
    std::vector<Precision> precisions;  ///< those it does well, best first
};

struct Capabilities {
    std::string name;     ///< "Gouache engine"
    std::string version;  ///< "libtorch 2.11.0"
    std::vector<DeviceInfo> devices;
    std::vector<Sampler> samplers;
    std::vector<Schedule> schedules;
    bool inpaint = false;
    bool control = false;
    bool lora = false;
};

/// Makes pictures from jobs: the local engine, a remote server, or the tests' fake.
class Backend {
  public:
    virtual ~Backend() = default;

    /// May take a second the first time. Any thread.
    virtual Result<Capabilities> capabilities() = 0;

    /// Takes the job and returns at once; events come to `observer` on the backend's own thread. Jobs run in the order
    /// they came. An error here means that the job was not taken and no event follows. Any thread.
    virtual Result<void> submit(JobSpec job, std::shared_ptr<JobObserver> observer) = 0;

    /// Asks that try to stop, within one step; it ends with JobOutcome::Cancelled unless it was done already. Unknown or
    /// ended tries are ignored. Any thread.
    virtual void cancel(const JobAttempt& attempt) = 0;
};

}  // namespace gouache
