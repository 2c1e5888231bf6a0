#pragma once

namespace gouache::wiring {

/// Keeps the threads of libtorch's maths from spinning for milliseconds wherever one waits for
/// another: beside other busy programs that makes a picture take four times as long. libgomp
/// reads its settings when it is loaded, which is before main(), so the program is started anew
/// in place (same process, same arguments) with GOMP_SPINCOUNT set. Returns without doing
/// anything where GOMP_SPINCOUNT or OMP_WAIT_POLICY is set already, or where it cannot be done.
/// To be called first in main().
void shortenOpenMpWaiting(char** argv);

}  // namespace gouache::wiring
