target_sources(gouache_engine PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/contracting_path.cpp
    ${CMAKE_CURRENT_LIST_DIR}/cross_attention.cpp
    ${CMAKE_CURRENT_LIST_DIR}/expanding_path.cpp
    ${CMAKE_CURRENT_LIST_DIR}/resample.cpp
    ${CMAKE_CURRENT_LIST_DIR}/resnet_block.cpp
    ${CMAKE_CURRENT_LIST_DIR}/spatial_transformer.cpp
    ${CMAKE_CURRENT_LIST_DIR}/time_embedding.cpp
    ${CMAKE_CURRENT_LIST_DIR}/transformer_block.cpp
    ${CMAKE_CURRENT_LIST_DIR}/unet.cpp)
