#pragma once

#include <string>
#include <vector>

#include "app/cli/command.h"

namespace gouache::cli {

/// `queue orphans`: pictures that the queue made and has no record of.
class QueueOrphansCommand final : public Command {
  public:
    CLI::App* addTo(CLI::App& app) override;
    Result<void> run(Environment& environment) override;

  private:
    std::vector<std::string> folders_;
    bool add_ = false;
    bool json_ = false;
    std::string data_;
};

}  // namespace gouache::cli
