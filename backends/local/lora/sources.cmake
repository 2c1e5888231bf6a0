target_sources(gouache_engine PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/lora_file.cpp
    ${CMAKE_CURRENT_LIST_DIR}/lora_keys.cpp
    ${CMAKE_CURRENT_LIST_DIR}/lora_module.cpp
    ${CMAKE_CURRENT_LIST_DIR}/lora_set.cpp
    ${CMAKE_CURRENT_LIST_DIR}/lora_targets.cpp
    ${CMAKE_CURRENT_LIST_DIR}/peft_scales.cpp
    ${CMAKE_CURRENT_LIST_DIR}/weight_patches.cpp)
