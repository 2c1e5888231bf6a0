target_sources(gouache_engine PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/kl_decoder.cpp
    ${CMAKE_CURRENT_LIST_DIR}/kl_encoder.cpp
    ${CMAKE_CURRENT_LIST_DIR}/kl_middle.cpp
    ${CMAKE_CURRENT_LIST_DIR}/kl_vae.cpp
    ${CMAKE_CURRENT_LIST_DIR}/tiled.cpp
    ${CMAKE_CURRENT_LIST_DIR}/tiny_vae.cpp
    ${CMAKE_CURRENT_LIST_DIR}/vae.cpp)
