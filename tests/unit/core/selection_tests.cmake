find_library(GOUACHE_RAPIDCHECK rapidcheck REQUIRED)
gouache_add_test(core_selection_test
    SOURCES content_transform_test.cpp selection_test.cpp transform_test.cpp
    LIBRARIES gouache_transform gouache_selection gouache_paint ${GOUACHE_RAPIDCHECK}
    LABELS core)
