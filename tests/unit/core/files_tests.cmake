# Documents on disk: OpenRaster, the journal, PSD.
if(GOUACHE_WITH_IO)
    gouache_add_test(core_ora_test SOURCES ora_test.cpp LIBRARIES gouache_ora gouache_io LABELS core
        ENVIRONMENT GOUACHE_TEST_PYTHON=${GOUACHE_TEST_PYTHON})
    gouache_add_test(core_ora_kill_test SOURCES ora_kill_test.cpp LIBRARIES gouache_ora gouache_io ${CMAKE_DL_LIBS}
        LABELS core TIMEOUT 600)
    gouache_add_test(core_psd_test SOURCES psd_test.cpp LIBRARIES gouache_psd gouache_io LABELS core
        ENVIRONMENT GOUACHE_TEST_PYTHON=${GOUACHE_TEST_PYTHON})
endif()
gouache_add_test(core_journal_test SOURCES journal_test.cpp LIBRARIES gouache_journal LABELS core TIMEOUT 600)
