#pragma once

#include <string>

#include "app/cli/command.h"

namespace gouache::cli {

/// `queue report`: what was made and spent, by day, month, profile or batch.
class QueueReportCommand final : public Command {
  public:
    CLI::App* addTo(CLI::App& app) override;
    Result<void> run(Environment& environment) override;

  private:
    std::string by_ = "day";
    std::string from_;
    std::string to_;
    std::string csv_;
    bool json_ = false;
    std::string data_;
};

}  // namespace gouache::cli
