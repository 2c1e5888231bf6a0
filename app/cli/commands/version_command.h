#pragma once

#include "app/cli/command.h"

namespace gouache::cli {

/// `version`: the same line as --version; needs no engine.
class VersionCommand final : public Command {
  public:
    CLI::App* addTo(CLI::App& app) override;
    Result<void> run(Environment& environment) override;
};

}  // namespace gouache::cli
