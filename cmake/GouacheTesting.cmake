# gouache_find_googletest(): the package, or one built from a source folder (GOUACHE_GOOGLETEST_SOURCE) where there is
# none, as on a bare machine that has only compilers.
function(gouache_find_googletest)
    set(GOUACHE_GOOGLETEST_SOURCE "" CACHE PATH "Sources of GoogleTest, where it is not installed")
    if(GOUACHE_GOOGLETEST_SOURCE)
        set(BUILD_GMOCK ON CACHE INTERNAL "")
        set(INSTALL_GTEST OFF CACHE INTERNAL "")
        add_subdirectory(${GOUACHE_GOOGLETEST_SOURCE} ${CMAKE_BINARY_DIR}/googletest EXCLUDE_FROM_ALL SYSTEM)
        return()
    endif()
    find_package(GTest QUIET)
    if(NOT GTest_FOUND)
        message(FATAL_ERROR "The tests need GoogleTest: install libgtest-dev and libgmock-dev, give its sources with "
                            "-DGOUACHE_GOOGLETEST_SOURCE=<folder>, or leave the tests out with -DGOUACHE_BUILD_TESTS=OFF.")
    endif()
    set_target_properties(GTest::gtest GTest::gtest_main GTest::gmock PROPERTIES IMPORTED_GLOBAL TRUE)
endfunction()

# gouache_add_test(NAME SOURCES ... LIBRARIES ... [LABELS ...] [TIMEOUT SECONDS] [ENVIRONMENT VAR=VALUE ...]): one
# GoogleTest program, one CTest entry per program.
function(gouache_add_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBRARIES;LABELS;ENVIRONMENT" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE gouache_options ${ARG_LIBRARIES} GTest::gtest GTest::gtest_main)
    target_compile_definitions(${name} PRIVATE
        GOUACHE_SOURCE_DIR="${CMAKE_SOURCE_DIR}" GOUACHE_TEST_DATA="${CMAKE_SOURCE_DIR}/tests")
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}")
    if(ARG_ENVIRONMENT)
        set_tests_properties(${name} PROPERTIES ENVIRONMENT "${ARG_ENVIRONMENT}")
    endif()
endfunction()
