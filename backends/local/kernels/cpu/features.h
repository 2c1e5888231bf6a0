#pragma once

namespace gouache::local::cpu {

/// AVX-512 F, BW, DQ and VL, by processor and operating system.
bool hasAvx512();

/// The above and AVX512_BF16 (Zen 4, Cooper Lake, Sapphire Rapids and later).
bool hasAvx512Bf16();

}  // namespace gouache::local::cpu
