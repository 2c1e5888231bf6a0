#pragma once

#include "app/cli/command.h"

namespace gouache::cli {

/// `profiles list`: where pictures can be made; told without loading the engine.
class ProfilesListCommand final : public Command {
  public:
    CLI::App* addTo(CLI::App& app) override;
    Result<void> run(Environment& environment) override;

  private:
    bool json_ = false;
};

}  // namespace gouache::cli
