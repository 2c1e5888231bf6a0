add_executable(ui_canvas_transform_test canvas_transform_test.cpp)
add_executable(ui_canvas_tools_test canvas_tools_test.cpp)
foreach(test IN ITEMS ui_canvas_transform_test ui_canvas_tools_test)
    set_target_properties(${test} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_link_libraries(${test} PRIVATE gouache_options gouache_ui Qt6::Test)
    add_test(NAME ${test} COMMAND ${test})
    set_tests_properties(${test} PROPERTIES TIMEOUT 120 LABELS ui
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endforeach()
