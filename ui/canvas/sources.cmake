list(APPEND GOUACHE_UI_SOURCES
    canvas/canvas_decorations.cpp canvas/canvas_renderer.cpp canvas/canvas_transform.cpp canvas/canvas_view.cpp
    canvas/canvas_view_input.cpp canvas/canvas_view_paint.cpp canvas/display_profile.cpp canvas/mip_pyramid.cpp canvas/tile_composer.cpp)
list(APPEND GOUACHE_UI_SOURCES canvas/aids_overlay.cpp canvas/reference_overlay.cpp canvas/rulers.cpp canvas/selection_overlay.cpp canvas/view_aids.cpp)
list(APPEND GOUACHE_UI_SOURCES canvas/frame_overlay.cpp canvas/picture_overlay.cpp)
