#pragma once

#include "app/cli/command.h"

namespace gouache::cli {

/// `models list`: every model of the model folders, one a line.
class ModelsListCommand final : public Command {
  public:
    CLI::App* addTo(CLI::App& app) override;
    Result<void> run(Environment& environment) override;

  private:
    bool json_ = false;
};

}  // namespace gouache::cli
