target_sources(gouache_engine PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/clip_text_model.cpp
    ${CMAKE_CURRENT_LIST_DIR}/prompt_encoder.cpp)
