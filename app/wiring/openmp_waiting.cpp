#include "app/wiring/openmp_waiting.h"

#include <cstdlib>

#ifdef __linux__
#include <unistd.h>
#endif

namespace gouache::wiring {

void shortenOpenMpWaiting([[maybe_unused]] char** argv) {
#ifdef __linux__
    // About 10 µs: longer than the gap between two operators of one step, far shorter than the
    // time that another program has the processor.
    constexpr const char* kSpinCount = "2000";
    if (std::getenv("GOMP_SPINCOUNT") != nullptr || std::getenv("OMP_WAIT_POLICY") != nullptr) {
        return;
    }
    if (setenv("GOMP_SPINCOUNT", kSpinCount, 1) == 0) {
        execv("/proc/self/exe", argv);
    }
#endif
}

}  // namespace gouache::wiring
