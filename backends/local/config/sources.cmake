target_sources(gouache_engine PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/clip_text_config.cpp
    ${CMAKE_CURRENT_LIST_DIR}/config_reader.cpp
    ${CMAKE_CURRENT_LIST_DIR}/controlnet_config.cpp
    ${CMAKE_CURRENT_LIST_DIR}/ldm_config.cpp
    ${CMAKE_CURRENT_LIST_DIR}/scheduler_config.cpp
    ${CMAKE_CURRENT_LIST_DIR}/unet_config.cpp
    ${CMAKE_CURRENT_LIST_DIR}/unet_fields.cpp
    ${CMAKE_CURRENT_LIST_DIR}/vae_config.cpp)
target_link_libraries(gouache_engine PRIVATE gouache_json)
