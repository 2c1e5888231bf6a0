list(APPEND GOUACHE_UI_SOURCES
    tools/brush_tool.cpp tools/clone_tool.cpp tools/color_picker_tool.cpp tools/drag_tool.cpp tools/eraser_tool.cpp
    tools/fill_tool.cpp tools/gradient_tool.cpp tools/hand_tool.cpp tools/paint_access.cpp tools/shape_tool.cpp
    tools/smudge_tool.cpp tools/stroke_tool.cpp
    tools/tool_registry.cpp tools/tool_settings.cpp)
list(APPEND GOUACHE_UI_SOURCES
    tools/crop_settings.cpp tools/crop_tool.cpp tools/move_tool.cpp tools/select_area_tool.cpp tools/select_brush_tool.cpp
    tools/select_ellipse_tool.cpp tools/select_lasso_tool.cpp tools/select_polygon_tool.cpp
    tools/select_rectangle_tool.cpp tools/select_settings.cpp tools/select_tool.cpp tools/select_wand_tool.cpp
    tools/tool_handles.cpp tools/transform_settings.cpp tools/transform_tool.cpp)
list(APPEND GOUACHE_UI_SOURCES tools/frame_tool.cpp)
