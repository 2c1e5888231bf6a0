#pragma once

namespace gouache::cli {

/// From now on the first Ctrl+C (or SIGTERM) is only noted, so that the job can be stopped in
/// order; a second one ends the program at once with ExitStatus::Cancelled.
void noteInterrupts();

bool wasInterrupted();

}  // namespace gouache::cli
