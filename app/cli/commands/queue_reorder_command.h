#pragma once

#include <string>

#include "app/cli/command.h"
#include "app/cli/queue/job_selection.h"

namespace gouache::cli {

/// `queue reorder JOB…`: waiting jobs to another place.
class QueueReorderCommand final : public Command {
  public:
    CLI::App* addTo(CLI::App& app) override;
    Result<void> run(Environment& environment) override;

  private:
    JobSelection selection_;
    bool first_ = false;
    bool last_ = false;
    std::string before_;
    std::string data_;
};

}  // namespace gouache::cli
