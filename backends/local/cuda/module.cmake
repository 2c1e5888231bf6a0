# libgouache_local_cuda.so: the CUDA part of the engine, a module of its own so that the engine runs where CUDA's
# libraries are not. Left out, with a message, where nvcc or libtorch's CUDA libraries are missing.
if(NOT GOUACHE_BUILD_CUDA)
    return()
endif()
if(NOT TARGET Libtorch::cuda)
    message(STATUS "This libtorch has no CUDA: building without the engine's CUDA part")
    return()
endif()
include(CheckLanguage)
check_language(CUDA)
if(NOT CMAKE_CUDA_COMPILER)
    message(STATUS "No nvcc: building without the engine's CUDA part")
    return()
endif()
if(NOT DEFINED CMAKE_CUDA_ARCHITECTURES)
    # Turing to Hopper as machine code; later ones compile Hopper's PTX when they load it.
    set(CMAKE_CUDA_ARCHITECTURES 75-real 80-real 86-real 89-real 90)
endif()
# One CUDA runtime in the process: the one that libtorch brings.
set(CMAKE_CUDA_RUNTIME_LIBRARY Shared)
set(CMAKE_CUDA_STANDARD 17)
enable_language(CUDA)
if(CMAKE_CUDA_COMPILER_VERSION VERSION_LESS 11.8)
    message(STATUS "nvcc ${CMAKE_CUDA_COMPILER_VERSION} is older than 11.8: building without the engine's CUDA part")
    return()
endif()
find_package(CUDAToolkit REQUIRED)

add_library(gouache_local_cuda MODULE
    ${CMAKE_CURRENT_LIST_DIR}/cuda_module.cpp
    ${CMAKE_CURRENT_LIST_DIR}/kernels.cpp
    ${CMAKE_CURRENT_LIST_DIR}/geglu.cu
    ${CMAKE_CURRENT_LIST_DIR}/group_norm.cu)
target_link_libraries(gouache_local_cuda PRIVATE gouache_options Libtorch::cuda CUDA::cudart)
target_compile_options(gouache_local_cuda PRIVATE $<$<COMPILE_LANGUAGE:CUDA>:-Xcompiler=-Wall -Werror=all-warnings>)
# What libtorch_cuda.so needs of CUDA (cuBLAS, cuDNN …) may be missing where this is built.
# libtorch_cuda.so registers CUDA with libtorch by being loaded; nothing here calls it by name.
target_link_options(gouache_local_cuda PRIVATE
    -Wl,--unresolved-symbols=ignore-in-shared-libs -Wl,--exclude-libs,ALL -Wl,--no-as-needed)
set_target_properties(gouache_local_cuda PROPERTIES
    CUDA_VISIBILITY_PRESET hidden
    INSTALL_RPATH "$ORIGIN;${Libtorch_LIBRARY_DIR}"
    BUILD_RPATH "${Libtorch_LIBRARY_DIR}")
install(TARGETS gouache_local_cuda LIBRARY DESTINATION lib/gouache)
