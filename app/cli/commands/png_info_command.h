#pragma once

#include <string>

#include "app/cli/command.h"

namespace gouache::cli {

/// `png-info FILE`: the generation settings that a picture file carries.
class PngInfoCommand final : public Command {
  public:
    CLI::App* addTo(CLI::App& app) override;
    Result<void> run(Environment& environment) override;

  private:
    std::string file_;
    bool json_ = false;
};

}  // namespace gouache::cli
