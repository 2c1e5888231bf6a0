#pragma once

#include "app/cli/batch/batch_arguments.h"
#include "app/cli/command.h"

namespace gouache::cli {

/// `batch PATH…`: everything that is given into the queue, and the queue's work until it is empty.
class BatchCommand final : public Command {
  public:
    CLI::App* addTo(CLI::App& app) override;
    Result<void> run(Environment& environment) override;

  private:
    BatchArguments arguments_;
};

}  // namespace gouache::cli
