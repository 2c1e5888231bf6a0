#pragma once

#include <string>

#include "backends/local/module/cuda_module.h"

namespace gouache::local {

/// The CUDA part of the engine, loaded on the first call; null where it is not built, cannot be
/// loaded, or finds no device. Looked for beside the module (or program) that this code is in, and
/// in ../lib from there. Any thread.
const CudaModule* cudaPart();

/// Why cudaPart() is null; empty where it is not.
std::string cudaPartProblem();

}  // namespace gouache::local
