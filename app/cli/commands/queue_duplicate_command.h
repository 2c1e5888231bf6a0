#pragma once

#include <string>

#include "app/cli/command.h"
#include "app/cli/queue/job_selection.h"

namespace gouache::cli {

/// `queue duplicate JOB…`: copies that wait at the end of the queue.
class QueueDuplicateCommand final : public Command {
  public:
    CLI::App* addTo(CLI::App& app) override;
    Result<void> run(Environment& environment) override;

  private:
    JobSelection selection_;
    std::string data_;
};

}  // namespace gouache::cli
