#pragma once

#include <string>

#include "app/cli/command.h"
#include "app/cli/queue/job_selection.h"

namespace gouache::cli {

/// `queue retry JOB…`: jobs that failed, were cancelled or set aside wait again.
class QueueRetryCommand final : public Command {
  public:
    CLI::App* addTo(CLI::App& app) override;
    Result<void> run(Environment& environment) override;

  private:
    JobSelection selection_;
    bool failed_ = false;
    std::string data_;
};

}  // namespace gouache::cli
