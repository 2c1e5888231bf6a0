target_sources(gouache_engine PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/betas.cpp
    ${CMAKE_CURRENT_LIST_DIR}/noise_schedule.cpp
    ${CMAKE_CURRENT_LIST_DIR}/sampling_config.cpp
    ${CMAKE_CURRENT_LIST_DIR}/sigmas.cpp)
