#pragma once

#include <string>

#include "app/cli/command.h"
#include "app/cli/queue/job_selection.h"

namespace gouache::cli {

/// `queue remove JOB…`: jobs that are over leave the list; pictures stay.
class QueueRemoveCommand final : public Command {
  public:
    CLI::App* addTo(CLI::App& app) override;
    Result<void> run(Environment& environment) override;

  private:
    JobSelection selection_;
    bool finished_ = false;
    std::string data_;
};

}  // namespace gouache::cli
