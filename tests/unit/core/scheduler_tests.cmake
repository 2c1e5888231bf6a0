if(TARGET gouache_jobs)
    gouache_add_test(core_scheduler_test
        SOURCES routing_test.cpp scheduler_faults_test.cpp scheduler_test.cpp
        LIBRARIES gouache_jobs gouache_fake gouache_io LABELS core)
endif()
