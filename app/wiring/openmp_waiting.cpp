#include "app/wiring/openmp_waiting.h"

#include <cstdlib>

namespace gouache::wiring {

void shortenOpenMpWaiting() {
    // About 10 µs: longer than the gap between two operators of one step, far shorter than the
    // time that another program has the processor.
    constexpr const char* kSpinCount = "2000";
    if (std::getenv("GOMP_SPINCOUNT") == nullptr && std::getenv("OMP_WAIT_POLICY") == nullptr) {
        setenv("GOMP_SPINCOUNT", kSpinCount, 1);
    }
}

}  // namespace gouache::wiring
