list(APPEND GOUACHE_UI_SOURCES product/frame_names.cpp product/mask_canvas.cpp product/mask_dialog.cpp product/photo_mask.cpp product/scene_renderer.cpp
    product/scene_view.cpp)
