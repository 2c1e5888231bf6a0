#pragma once

// Loops over whole rows of pixels: with AVX2, where the processor has it, several times as fast.
// Sanitizers run before the choice between the two can be made.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define GOUACHE_FAST_LOOP __attribute__((target_clones("avx2", "default")))
#else
#define GOUACHE_FAST_LOOP
#endif
#if defined(__GNUC__)
#define GOUACHE_INLINE_LOOP __attribute__((always_inline)) inline
#else
#define GOUACHE_INLINE_LOOP inline
#endif
