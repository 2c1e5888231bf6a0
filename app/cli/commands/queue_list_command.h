#pragma once

#include <string>

#include "app/cli/command.h"
#include "app/cli/queue/job_selection.h"

namespace gouache::cli {

/// `queue list`: the jobs, as a table or as JSON.
class QueueListCommand final : public Command {
  public:
    CLI::App* addTo(CLI::App& app) override;
    Result<void> run(Environment& environment) override;

  private:
    JobSelection selection_;
    std::string profile_;
    std::string text_;
    int most_ = 0;  ///< 0 = all
    bool json_ = false;
    std::string data_;
};

}  // namespace gouache::cli
