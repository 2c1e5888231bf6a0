# Brush, pan, zoom and undo on 4096² with ten layers; needs the window's library, not a screen.
if(GOUACHE_BUILD_UI)
    add_executable(canvas_stroke canvas_stroke.cpp)
    target_link_libraries(canvas_stroke PRIVATE gouache_options gouache_ui)
endif()
