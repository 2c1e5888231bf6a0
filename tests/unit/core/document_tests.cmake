find_library(GOUACHE_RAPIDCHECK rapidcheck REQUIRED)
gouache_add_test(core_document_test
    SOURCES blend_golden_test.cpp document_commands_test.cpp document_composite_test.cpp document_memory_test.cpp document_tiles_test.cpp
            document_undo_test.cpp
    LIBRARIES gouache_paint ${GOUACHE_RAPIDCHECK}
    LABELS core)

gouache_add_test(core_paint_test
    SOURCES paint_area_test.cpp paint_brush_test.cpp paint_golden_test.cpp paint_limits_test.cpp
            paint_stroke_test.cpp
    LIBRARIES gouache_paint ${GOUACHE_RAPIDCHECK}
    LABELS core)
