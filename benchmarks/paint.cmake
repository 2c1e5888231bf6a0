# The brush engine alone; needs neither window nor torch.
add_executable(paint_strokes paint_strokes.cpp)
target_link_libraries(paint_strokes PRIVATE gouache_options gouache_paint)
