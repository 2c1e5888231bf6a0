# Finds libtorch by its files, not by torch's own CMake package: that one wants CUDA's whole toolkit as soon as nvcc
# is on the path, and links everything against libtorch_cuda. The engine needs only libtorch_cpu and libc10.
#
# Looks in GOUACHE_LIBTORCH (the folder that holds include/ and lib/), then in CMAKE_PREFIX_PATH (a prefix, or the
# share/cmake folder that torch.utils.cmake_prefix_path prints), then in the user's cache where ./run puts the wheel.
# Sets Libtorch::cpu and, where its files are, Libtorch::cuda; Libtorch_LIBRARY_DIR for run paths.
set(_hints ${GOUACHE_LIBTORCH})
foreach(prefix IN LISTS CMAKE_PREFIX_PATH)
    list(APPEND _hints ${prefix} ${prefix}/torch ${prefix}/../.. ${prefix}/../../..)
endforeach()
string(REPLACE ":" ";" _env_prefixes "$ENV{CMAKE_PREFIX_PATH}")
foreach(prefix IN LISTS _env_prefixes)
    list(APPEND _hints ${prefix} ${prefix}/torch ${prefix}/../.. ${prefix}/../../..)
endforeach()
if(DEFINED ENV{XDG_CACHE_HOME})
    list(APPEND _hints $ENV{XDG_CACHE_HOME}/gouache/libtorch-2.11.0/torch)
else()
    list(APPEND _hints $ENV{HOME}/.cache/gouache/libtorch-2.11.0/torch)
endif()

find_path(Libtorch_INCLUDE_DIR ATen/ATen.h HINTS ${_hints} PATH_SUFFIXES include)
find_library(Libtorch_CPU_LIBRARY torch_cpu HINTS ${_hints} PATH_SUFFIXES lib)
find_library(Libtorch_C10_LIBRARY c10 HINTS ${_hints} PATH_SUFFIXES lib)
find_library(Libtorch_CUDA_LIBRARY torch_cuda HINTS ${_hints} PATH_SUFFIXES lib)
find_library(Libtorch_C10_CUDA_LIBRARY c10_cuda HINTS ${_hints} PATH_SUFFIXES lib)
mark_as_advanced(Libtorch_INCLUDE_DIR Libtorch_CPU_LIBRARY Libtorch_C10_LIBRARY
                 Libtorch_CUDA_LIBRARY Libtorch_C10_CUDA_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Libtorch
    REQUIRED_VARS Libtorch_CPU_LIBRARY Libtorch_C10_LIBRARY Libtorch_INCLUDE_DIR
    REASON_FAILURE_MESSAGE "Run ./run once to fetch it, or give -DGOUACHE_LIBTORCH=<folder with include/ and lib/>")
if(Libtorch_FOUND AND NOT TARGET Libtorch::cpu)
    get_filename_component(Libtorch_LIBRARY_DIR ${Libtorch_CPU_LIBRARY} DIRECTORY)
    add_library(Libtorch::cpu INTERFACE IMPORTED)
    set_target_properties(Libtorch::cpu PROPERTIES
        INTERFACE_INCLUDE_DIRECTORIES "${Libtorch_INCLUDE_DIR};${Libtorch_INCLUDE_DIR}/torch/csrc/api/include"
        INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${Libtorch_INCLUDE_DIR};${Libtorch_INCLUDE_DIR}/torch/csrc/api/include"
        INTERFACE_LINK_LIBRARIES "${Libtorch_CPU_LIBRARY};${Libtorch_C10_LIBRARY}")
    if(Libtorch_CUDA_LIBRARY AND Libtorch_C10_CUDA_LIBRARY AND EXISTS ${Libtorch_INCLUDE_DIR}/c10/cuda/CUDAStream.h)
        add_library(Libtorch::cuda INTERFACE IMPORTED)
        set_target_properties(Libtorch::cuda PROPERTIES
            INTERFACE_LINK_LIBRARIES "Libtorch::cpu;${Libtorch_CUDA_LIBRARY};${Libtorch_C10_CUDA_LIBRARY}")
    endif()
endif()
