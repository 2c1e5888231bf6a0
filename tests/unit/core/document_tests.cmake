find_library(GOUACHE_RAPIDCHECK rapidcheck REQUIRED)
gouache_add_test(core_document_test
    SOURCES document_brush_test.cpp document_commands_test.cpp document_composite_test.cpp document_tiles_test.cpp
            document_undo_test.cpp
    LIBRARIES gouache_document ${GOUACHE_RAPIDCHECK}
    LABELS core)
