# at::parallel_for only runs in parallel where its caller is compiled with OpenMP.
set(_parallel_kernels attention.cpp geglu.cpp group_norm.cpp layer_norm.cpp)
# Instructions that not every processor has: called where cpu/features.h says so. No precompiled header, since code of
# libtorch must not be compiled with them. GCC 12 takes the undefined vectors of its own intrinsics for mistakes.
set(_avx512_kernels cpu/attention_avx512.cpp cpu/group_norm_avx512.cpp cpu/rows_avx512.cpp)
list(TRANSFORM _parallel_kernels PREPEND ${CMAKE_CURRENT_LIST_DIR}/)
list(TRANSFORM _avx512_kernels PREPEND ${CMAKE_CURRENT_LIST_DIR}/)

target_sources(gouache_engine PRIVATE
    ${_parallel_kernels}
    ${_avx512_kernels}
    ${CMAKE_CURRENT_LIST_DIR}/cpu/features.cpp
    ${CMAKE_CURRENT_LIST_DIR}/reference.cpp)
set_source_files_properties(${_parallel_kernels} PROPERTIES
    SKIP_PRECOMPILE_HEADERS ON COMPILE_OPTIONS "-fopenmp")
set_source_files_properties(${_avx512_kernels} PROPERTIES
    SKIP_PRECOMPILE_HEADERS ON
    COMPILE_OPTIONS "-O3;-mavx512f;-mavx512bw;-mavx512dq;-mavx512vl;-mavx512bf16;-mfma;-mprefer-vector-width=512;-Wno-uninitialized")
target_link_options(gouache_engine PUBLIC -fopenmp)
