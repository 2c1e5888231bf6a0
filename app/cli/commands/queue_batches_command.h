#pragma once

#include <string>

#include "app/cli/command.h"

namespace gouache::cli {

/// `queue batches`: the batches and how far they are.
class QueueBatchesCommand final : public Command {
  public:
    CLI::App* addTo(CLI::App& app) override;
    Result<void> run(Environment& environment) override;

  private:
    bool json_ = false;
    std::string data_;
};

}  // namespace gouache::cli
