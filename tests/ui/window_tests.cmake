# gouache_add_ui_test(name [TIMEOUT seconds] [LIBRARIES …] [RUN_UNDER command …]): name.cpp with Qt Test, on the
# offscreen platform.
function(gouache_add_ui_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "LIBRARIES;RUN_UNDER" ${ARGN})
    add_executable(ui_${name} ${name}.cpp)
    set_target_properties(ui_${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_link_libraries(ui_${name} PRIVATE gouache_options gouache_ui Qt6::Test ${ARG_LIBRARIES})
    target_compile_definitions(ui_${name} PRIVATE GOUACHE_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
        GOUACHE_LUPDATE="$<TARGET_FILE:Qt6::lupdate>")
    add_test(NAME ui_${name} COMMAND ${ARG_RUN_UNDER} $<TARGET_FILE:ui_${name}>)
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    set_tests_properties(ui_${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS ui
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()

find_package(Qt6 REQUIRED COMPONENTS Test LinguistTools)
gouache_add_ui_test(history_model_test)
gouache_add_ui_test(job_bridge_test LIBRARIES gouache_fake)
gouache_add_ui_test(layer_model_test)
pkg_check_modules(lcms2 REQUIRED IMPORTED_TARGET lcms2)
gouache_add_ui_test(mip_pyramid_test LIBRARIES PkgConfig::lcms2)
gouache_add_ui_test(prompt_edit_test)
gouache_add_ui_test(recovery_test)
gouache_add_ui_test(request_form_test)
gouache_add_ui_test(settings_test)
gouache_add_ui_test(translations_test)
gouache_add_ui_test(window_test LIBRARIES gouache_fake)
gouache_add_ui_test(shell_test)
gouache_add_ui_test(theme_test)
gouache_add_ui_test(window_walk_test TIMEOUT 240 LIBRARIES gouache_fake)
# Again with every pixel four.
add_test(NAME ui_window_walk_test_200 COMMAND ui_window_walk_test everyControlHasNameAndRole longTextsDoNotBreakTheLayout)
set_tests_properties(ui_window_walk_test_200 PROPERTIES TIMEOUT 120 LABELS ui
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_SCALE_FACTOR=2;LC_ALL=C.UTF-8")
# With the desktop's services played by the test, on a message bus of its own.
find_package(Qt6 REQUIRED COMPONENTS DBus)
find_program(GOUACHE_DBUS_RUN_SESSION dbus-run-session)
if(GOUACHE_DBUS_RUN_SESSION)
    gouache_add_ui_test(desktop_bus_test LIBRARIES Qt6::DBus RUN_UNDER ${GOUACHE_DBUS_RUN_SESSION} --)
else()
    message(STATUS "No dbus-run-session: the desktop's services are not tested")
endif()
