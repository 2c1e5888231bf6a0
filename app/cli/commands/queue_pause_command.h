#pragma once

#include <string>

#include "app/cli/command.h"

namespace gouache::cli {

/// `queue pause`: no further job begins, in the whole queue or in one batch.
class QueuePauseCommand final : public Command {
  public:
    CLI::App* addTo(CLI::App& app) override;
    Result<void> run(Environment& environment) override;

  private:
    std::string batch_;
    std::string data_;
};

}  // namespace gouache::cli
