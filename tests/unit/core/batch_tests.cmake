# Batches: what can be dropped, expansion, sweeps and their grids.
if(TARGET gouache_batch)
    gouache_add_test(core_batch_test SOURCES batch_sources_test.cpp batch_expansion_test.cpp batch_grids_test.cpp product_masks_test.cpp
        sweep_grid_test.cpp
        LIBRARIES gouache_batch gouache_io GTest::gmock LABELS core)
    if(GOUACHE_RAPIDCHECK)
        gouache_add_test(core_batch_property_test SOURCES batch_property_test.cpp
            LIBRARIES gouache_batch ${GOUACHE_RAPIDCHECK} LABELS core)
    endif()
endif()
