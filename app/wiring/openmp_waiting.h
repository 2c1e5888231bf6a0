#pragma once

namespace gouache::wiring {

/// Keeps the threads of libtorch's maths from spinning for milliseconds wherever one waits for
/// another: beside other busy programs that makes a picture take four times as long. Does nothing
/// where GOMP_SPINCOUNT or OMP_WAIT_POLICY is set already. To be called first in main(): libgomp
/// reads its environment when the engine's module brings it along.
void shortenOpenMpWaiting();

}  // namespace gouache::wiring
