#include "app/cli/interrupt.h"

#include <unistd.h>

#include <csignal>

#include "app/cli/exit_status.h"

namespace gouache::cli {

namespace {

volatile std::sig_atomic_t interrupts = 0;

void onInterrupt(int) {
    if (interrupts != 0) {
        _exit(static_cast<int>(ExitStatus::Cancelled));
    }
    interrupts = 1;
}

}  // namespace

void noteInterrupts() {
    struct sigaction action {};
    action.sa_handler = onInterrupt;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

bool wasInterrupted() {
    return interrupts != 0;
}

}  // namespace gouache::cli
