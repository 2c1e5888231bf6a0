#pragma once

#include "app/cli/command.h"
#include "app/cli/generate/generate_options.h"

namespace gouache::cli {

/// `generate PROMPT`: one job from the request to the saved pictures.
class GenerateCommand final : public Command {
  public:
    CLI::App* addTo(CLI::App& app) override;
    Result<void> run(Environment& environment) override;

  private:
    GenerateOptions options_;
};

}  // namespace gouache::cli
