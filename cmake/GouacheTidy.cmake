# `ninja -C <folder> tidy`: clang-tidy with .clang-tidy over our sources of this configuration.
find_program(GOUACHE_CLANG_TIDY NAMES clang-tidy clang-tidy-16 clang-tidy-15 clang-tidy-14)
mark_as_advanced(GOUACHE_CLANG_TIDY)
if(GOUACHE_CLANG_TIDY)
    add_custom_target(tidy COMMAND ${CMAKE_SOURCE_DIR}/cmake/tidy.sh ${CMAKE_BINARY_DIR} USES_TERMINAL VERBATIM)
endif()
