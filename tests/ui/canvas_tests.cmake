find_package(Qt6 REQUIRED COMPONENTS Test)
add_executable(ui_canvas_test canvas_view_test.cpp)
set_target_properties(ui_canvas_test PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
target_link_libraries(ui_canvas_test PRIVATE gouache_options gouache_ui Qt6::Test)
# Again at a fractional scale: what maps to whole pixels at 100 % may not at 150 %.
foreach(scale IN ITEMS 1 1.25 2)
    add_test(NAME ui_canvas_test_scale_${scale} COMMAND ui_canvas_test)
    set_tests_properties(ui_canvas_test_scale_${scale} PROPERTIES TIMEOUT 120 LABELS ui
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_SCALE_FACTOR=${scale};LC_ALL=C.UTF-8")
endforeach()
