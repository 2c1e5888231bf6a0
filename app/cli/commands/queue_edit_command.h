#pragma once

#include <optional>
#include <string>

#include "app/cli/command.h"
#include "app/cli/generate/request_settings.h"

namespace gouache::cli {

/// `queue edit JOB`: other settings for a job that waits.
class QueueEditCommand final : public Command {
  public:
    CLI::App* addTo(CLI::App& app) override;
    Result<void> run(Environment& environment) override;

  private:
    std::string job_;
    std::optional<std::string> prompt_;
    RequestSettings settings_;
    std::optional<std::string> profile_;
    std::string output_;
    std::string namePattern_;
    std::string data_;
};

}  // namespace gouache::cli
