#pragma once

#include <ostream>
#include <string>

#include "app/cli/generate/generate_reporter.h"

namespace gouache::cli {

/// A progress line that rewrites itself, and a line a saved picture, for a person at a terminal.
class TerminalReporter final : public GenerateReporter {
  public:
    TerminalReporter(std::ostream& terminal, int columns)
        : terminal_(terminal), columns_(columns) {}

    void queued(const JobSpec& job) override;
    void step(const StepProgress& progress) override;
    void result(const PictureResult& result, const std::filesystem::path& file) override;
    void failed(const Error& error) override;
    void cancelled() override;

  private:
    /// Leaves the line empty, for other words to stand there.
    void clear();

    std::ostream& terminal_;
    int columns_;
    int totalPictures_ = 1;
    bool shown_ = false;
};

}  // namespace gouache::cli
