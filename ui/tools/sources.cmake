list(APPEND GOUACHE_UI_SOURCES
    tools/brush_tool.cpp tools/clone_tool.cpp tools/color_picker_tool.cpp tools/drag_tool.cpp tools/eraser_tool.cpp
    tools/fill_tool.cpp tools/gradient_tool.cpp tools/hand_tool.cpp tools/paint_access.cpp tools/shape_tool.cpp
    tools/smudge_tool.cpp tools/stroke_tool.cpp
    tools/tool_settings.cpp)
