#pragma once

#include <string>

#include "app/cli/command.h"

namespace gouache::cli {

/// `models info NAME|PATH`: what Gouache makes of one model, of whatever kind.
class ModelsInfoCommand final : public Command {
  public:
    CLI::App* addTo(CLI::App& app) override;
    Result<void> run(Environment& environment) override;

  private:
    std::string model_;
    bool json_ = false;
};

}  // namespace gouache::cli
