#include "app/cli/generate/terminal_reporter.h"

#include "app/cli/generate/progress_line.h"

namespace gouache::cli {

void TerminalReporter::queued(const JobSpec& job) {
    totalPictures_ = job.request.count;
}

void TerminalReporter::clear() {
    if (shown_) {
        terminal_ << "\r\033[K" << std::flush;
        shown_ = false;
    }
}

void TerminalReporter::step(const StepProgress& progress) {
    terminal_ << "\r\033[K" << progressLine(progress, totalPictures_, columns_) << std::flush;
    shown_ = true;
}

void TerminalReporter::result(const PictureResult& result, const std::filesystem::path& file) {
    clear();
    terminal_ << file.string() << "  (seed " << result.seed.value << ", "
              << durationText(result.seconds) << ", " << result.device << ")\n";
    for (const std::string& note : result.notes) {
        terminal_ << "  note: " << note << '\n';
    }
    terminal_ << std::flush;
}

void TerminalReporter::failed(const Error&) {
    clear();
}

void TerminalReporter::cancelled() {
    clear();
}

}  // namespace gouache::cli
