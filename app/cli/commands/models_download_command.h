#pragma once

#include <string>

#include "app/cli/command.h"

namespace gouache::cli {

/// `models download ADDRESS`: shows what it would fetch and under which licence, and fetches it.
class ModelsDownloadCommand final : public Command {
  public:
    CLI::App* addTo(CLI::App& app) override;
    Result<void> run(Environment& environment) override;

  private:
    std::string address_;
    std::string sha256_;
    bool look_ = false;
    bool json_ = false;
};

}  // namespace gouache::cli
