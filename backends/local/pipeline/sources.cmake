target_sources(gouache_engine PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/decode.cpp
    ${CMAKE_CURRENT_LIST_DIR}/denoise.cpp
    ${CMAKE_CURRENT_LIST_DIR}/image_tensor.cpp
    ${CMAKE_CURRENT_LIST_DIR}/inpaint_fill.cpp
    ${CMAKE_CURRENT_LIST_DIR}/latent_start.cpp
    ${CMAKE_CURRENT_LIST_DIR}/memory_estimate.cpp
    ${CMAKE_CURRENT_LIST_DIR}/parts.cpp
    ${CMAKE_CURRENT_LIST_DIR}/paste_back.cpp
    ${CMAKE_CURRENT_LIST_DIR}/picture_noise.cpp
    ${CMAKE_CURRENT_LIST_DIR}/prompt_cache.cpp
    ${CMAKE_CURRENT_LIST_DIR}/region_shares.cpp
    ${CMAKE_CURRENT_LIST_DIR}/work_area.cpp)
