#pragma once

#include <string>

#include "app/cli/command.h"
#include "app/cli/generate/generate_options.h"

namespace gouache::cli {

/// `queue add PROMPT`: one job, with the settings and pictures that `generate` takes.
class QueueAddCommand final : public Command {
  public:
    CLI::App* addTo(CLI::App& app) override;
    Result<void> run(Environment& environment) override;

  private:
    PictureOptions options_;
    std::string profile_;
    std::string output_;
    std::string namePattern_;
    bool next_ = false;
    bool json_ = false;
    std::string data_;
};

}  // namespace gouache::cli
