target_sources(gouache_engine PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/file_tensor.cpp
    ${CMAKE_CURRENT_LIST_DIR}/ldm_names.cpp
    ${CMAKE_CURRENT_LIST_DIR}/surplus_log.cpp
    ${CMAKE_CURRENT_LIST_DIR}/weight_files.cpp
    ${CMAKE_CURRENT_LIST_DIR}/weight_store.cpp)
