# The queue on disk: SQLite, results, crashes, broken disks.
if(TARGET gouache_jobs)
    gouache_add_test(core_queue_test SOURCES job_queue_test.cpp output_name_test.cpp storage_test.cpp
        LIBRARIES gouache_jobs gouache_storage gouache_io LABELS core)
    gouache_add_test(core_queue_crash_test SOURCES disk_calls.cpp queue_crash_test.cpp queue_disk_test.cpp
        LIBRARIES gouache_jobs gouache_io ${CMAKE_DL_LIBS} LABELS core TIMEOUT 900)
    if(GOUACHE_RAPIDCHECK)
        gouache_add_test(core_queue_property_test SOURCES job_queue_property_test.cpp
            LIBRARIES gouache_jobs gouache_io ${GOUACHE_RAPIDCHECK} LABELS core)
    endif()
endif()
