target_sources(gouache_engine PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/cpu_memory.cpp
    ${CMAKE_CURRENT_LIST_DIR}/cuda_part.cpp
    ${CMAKE_CURRENT_LIST_DIR}/device.cpp
    ${CMAKE_CURRENT_LIST_DIR}/file_stamp.cpp
    ${CMAKE_CURRENT_LIST_DIR}/torch_errors.cpp)
