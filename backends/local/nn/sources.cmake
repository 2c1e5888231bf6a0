target_sources(gouache_engine PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/conv2d.cpp
    ${CMAKE_CURRENT_LIST_DIR}/linear.cpp
    ${CMAKE_CURRENT_LIST_DIR}/onednn.cpp)
