#pragma once

#include <string>

#include "app/cli/command.h"

namespace gouache::cli {

/// `queue resume`: goes on, and works until the queue is empty.
class QueueResumeCommand final : public Command {
  public:
    CLI::App* addTo(CLI::App& app) override;
    Result<void> run(Environment& environment) override;

  private:
    std::string batch_;
    bool detach_ = false;
    bool json_ = false;
    std::string data_;
};

}  // namespace gouache::cli
