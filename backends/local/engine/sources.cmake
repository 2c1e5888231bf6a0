target_sources(gouache_engine PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/job_run.cpp
    ${CMAKE_CURRENT_LIST_DIR}/local_engine.cpp
    ${CMAKE_CURRENT_LIST_DIR}/lora_loader.cpp
    ${CMAKE_CURRENT_LIST_DIR}/model_cache.cpp)
