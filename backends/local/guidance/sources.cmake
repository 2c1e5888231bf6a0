target_sources(gouache_engine PRIVATE ${CMAKE_CURRENT_LIST_DIR}/guided_unet.cpp)
