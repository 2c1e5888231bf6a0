#include "backends/local/kernels/cpu/features.h"

namespace gouache::local::cpu {

#if defined(__x86_64__)

bool hasAvx512() {
    static const bool has =
        __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
    return has;
}

bool hasAvx512Bf16() {
    static const bool has = hasAvx512() && __builtin_cpu_supports("avx512bf16");
    return has;
}

#else

bool hasAvx512() {
    return false;
}

bool hasAvx512Bf16() {
    return false;
}

#endif

}  // namespace gouache::local::cpu
