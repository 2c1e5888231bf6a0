target_sources(gouache_engine PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/latent_preview.cpp
    ${CMAKE_CURRENT_LIST_DIR}/latent_rgb_cache.cpp)
