# `cmake --build <folder> --target tidy`: clang-tidy with .clang-tidy over our sources of this configuration.
find_program(GOUACHE_RUN_CLANG_TIDY NAMES run-clang-tidy run-clang-tidy-14 run-clang-tidy-15 run-clang-tidy-16)
mark_as_advanced(GOUACHE_RUN_CLANG_TIDY)
if(GOUACHE_RUN_CLANG_TIDY)
    # GCC's own flags and its precompiled headers mean nothing to Clang.
    add_custom_target(tidy
        COMMAND ${GOUACHE_RUN_CLANG_TIDY} -quiet -p ${CMAKE_BINARY_DIR}
            -extra-arg=-Wno-unknown-warning-option -extra-arg=-Wno-ignored-optimization-argument
            -extra-arg=-Wno-unused-command-line-argument
            "^${CMAKE_SOURCE_DIR}/(core|backends|ui|app)/.*\\.cpp$"
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
        USES_TERMINAL VERBATIM)
endif()
