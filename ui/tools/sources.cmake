list(APPEND GOUACHE_UI_SOURCES
    tools/brush_tool.cpp tools/color_picker_tool.cpp tools/eraser_tool.cpp tools/hand_tool.cpp tools/stroke_tool.cpp
    tools/tool_settings.cpp)
