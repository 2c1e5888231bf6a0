#pragma once

#include <string>

#include "app/cli/command.h"
#include "app/cli/queue/job_selection.h"

namespace gouache::cli {

/// `queue cancel JOB…`: waiting jobs at once, running ones at their next step.
class QueueCancelCommand final : public Command {
  public:
    CLI::App* addTo(CLI::App& app) override;
    Result<void> run(Environment& environment) override;

  private:
    JobSelection selection_;
    bool all_ = false;
    std::string data_;
};

}  // namespace gouache::cli
