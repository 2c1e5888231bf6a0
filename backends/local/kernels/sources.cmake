target_sources(gouache_engine PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/attention.cpp
    ${CMAKE_CURRENT_LIST_DIR}/geglu.cpp
    ${CMAKE_CURRENT_LIST_DIR}/group_norm.cpp
    ${CMAKE_CURRENT_LIST_DIR}/layer_norm.cpp
    ${CMAKE_CURRENT_LIST_DIR}/reference.cpp)
