# Finds libtorch by its files, not by torch's own CMake package: that one wants CUDA's whole toolkit as soon as nvcc
# is on the path, and links everything against libtorch_cuda. The engine needs only libtorch_cpu and libc10.
#
# Looks in GOUACHE_LIBTORCH (the folder that holds include/ and lib/), then in CMAKE_PREFIX_PATH (a prefix, or the
# share/cmake folder that torch.utils.cmake_prefix_path prints), then in the user's cache where ./run puts the wheel.
#
# Sets Libtorch::cpu and, where its files are, Libtorch::cuda; Libtorch_VERSION; Libtorch_LIBRARY_DIR for run paths.
set(_hints ${GOUACHE_LIBTORCH})
string(REPLACE ":" ";" _env_prefixes "$ENV{CMAKE_PREFIX_PATH}")
foreach(prefix IN LISTS CMAKE_PREFIX_PATH _env_prefixes)
    list(APPEND _hints ${prefix} ${prefix}/torch ${prefix}/../.. ${prefix}/../../..)
endforeach()
set(_cache "$ENV{HOME}/.cache")
if(DEFINED ENV{XDG_CACHE_HOME})
    set(_cache "$ENV{XDG_CACHE_HOME}")
endif()
# The marker is written last: a folder without it may be half of one.
if(EXISTS "${_cache}/gouache/libtorch-2.11.0/.complete-cpu")
    list(APPEND _hints "${_cache}/gouache/libtorch-2.11.0/torch")
endif()

# Results of another search do not hold for this one.
set(_results Libtorch_INCLUDE_DIR Libtorch_CPU_LIBRARY Libtorch_C10_LIBRARY Libtorch_CUDA_LIBRARY
             Libtorch_C10_CUDA_LIBRARY)
if(NOT "${Libtorch_SEARCHED}" STREQUAL "${_hints}")
    foreach(result IN LISTS _results)
        unset(${result} CACHE)
    endforeach()
    set(Libtorch_SEARCHED "${_hints}" CACHE INTERNAL "Folders of the last search for libtorch")
endif()

# The header decides; all else is of the same Torch, never of another one that lies about.
find_path(Libtorch_INCLUDE_DIR ATen/ATen.h HINTS ${_hints} PATH_SUFFIXES include)
foreach(pair IN ITEMS CPU:torch_cpu C10:c10 CUDA:torch_cuda C10_CUDA:c10_cuda)
    string(REPLACE ":" ";" pair ${pair})
    list(GET pair 0 part)
    list(GET pair 1 name)
    find_library(Libtorch_${part}_LIBRARY ${name} PATHS ${Libtorch_INCLUDE_DIR}/../lib NO_DEFAULT_PATH)
endforeach()
mark_as_advanced(${_results})

if(Libtorch_INCLUDE_DIR AND EXISTS ${Libtorch_INCLUDE_DIR}/torch/headeronly/version.h)
    set(_version_header ${Libtorch_INCLUDE_DIR}/torch/headeronly/version.h)
elseif(Libtorch_INCLUDE_DIR)
    set(_version_header ${Libtorch_INCLUDE_DIR}/torch/csrc/api/include/torch/version.h)
endif()
if(_version_header AND EXISTS ${_version_header})
    file(STRINGS ${_version_header} _lines REGEX "define TORCH_VERSION_(MAJOR|MINOR|PATCH) ")
    string(REGEX MATCHALL "[0-9]+" _numbers "${_lines}")
    list(JOIN _numbers "." Libtorch_VERSION)
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Libtorch
    REQUIRED_VARS Libtorch_CPU_LIBRARY Libtorch_C10_LIBRARY Libtorch_INCLUDE_DIR
    VERSION_VAR Libtorch_VERSION
    REASON_FAILURE_MESSAGE "Run ./run once to fetch it, or give -DGOUACHE_LIBTORCH=<folder with include/ and lib/>")
if(NOT Libtorch_FOUND OR TARGET Libtorch::cpu)
    return()
endif()

# Torches built for the C++ ABI of before GCC 5 cannot be linked with anything that passes a std::string.
set(_config ${Libtorch_INCLUDE_DIR}/../share/cmake/Torch/TorchConfig.cmake)
if(EXISTS ${_config})
    file(STRINGS ${_config} _old_abi REGEX "_GLIBCXX_USE_CXX11_ABI=0")
    if(_old_abi)
        message(FATAL_ERROR "The Torch in ${Libtorch_INCLUDE_DIR} was built with the old C++ ABI: take PyTorch 2.7 or "
                            "later, or leave it out of CMAKE_PREFIX_PATH and run ./run to fetch libtorch.")
    endif()
endif()

get_filename_component(Libtorch_LIBRARY_DIR ${Libtorch_CPU_LIBRARY} DIRECTORY)
set(_includes ${Libtorch_INCLUDE_DIR} ${Libtorch_INCLUDE_DIR}/torch/csrc/api/include)
add_library(Libtorch::cpu INTERFACE IMPORTED)
set_target_properties(Libtorch::cpu PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES "${_includes}"
    INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${_includes}"
    INTERFACE_LINK_LIBRARIES "${Libtorch_CPU_LIBRARY};${Libtorch_C10_LIBRARY}")
if(Libtorch_CUDA_LIBRARY AND Libtorch_C10_CUDA_LIBRARY AND EXISTS ${Libtorch_INCLUDE_DIR}/c10/cuda/CUDAStream.h)
    add_library(Libtorch::cuda INTERFACE IMPORTED)
    set_target_properties(Libtorch::cuda PROPERTIES
        INTERFACE_LINK_LIBRARIES "Libtorch::cpu;${Libtorch_CUDA_LIBRARY};${Libtorch_C10_CUDA_LIBRARY}")
endif()
