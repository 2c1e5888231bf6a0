target_sources(gouache_engine PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/byte_pair_encoding.cpp
    ${CMAKE_CURRENT_LIST_DIR}/clip_text_model.cpp
    ${CMAKE_CURRENT_LIST_DIR}/clip_tokenizer.cpp
    ${CMAKE_CURRENT_LIST_DIR}/emphasis.cpp
    ${CMAKE_CURRENT_LIST_DIR}/prompt_encoder.cpp
    ${CMAKE_CURRENT_LIST_DIR}/tokenizer_files.cpp
    ${CMAKE_CURRENT_LIST_DIR}/unicode.cpp
    ${CMAKE_CURRENT_LIST_DIR}/unicode_cases.cpp
    ${CMAKE_CURRENT_LIST_DIR}/unicode_classes.cpp
    ${CMAKE_CURRENT_LIST_DIR}/unicode_decompositions.cpp
    ${CMAKE_CURRENT_LIST_DIR}/unicode_marks.cpp
    ${CMAKE_CURRENT_LIST_DIR}/unicode_singletons.cpp)
