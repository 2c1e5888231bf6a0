gouache_add_test(core_product_test
    SOURCES product_cutout_test.cpp product_scene_test.cpp ${CMAKE_SOURCE_DIR}/tests/support/product_photos.cpp
    LIBRARIES gouache_product LABELS core)
if(TARGET gouache_jobs)
    gouache_add_test(core_job_work_test
        SOURCES job_work_test.cpp ${CMAKE_SOURCE_DIR}/tests/support/product_photos.cpp
        LIBRARIES gouache_jobs gouache_product gouache_planning gouache_io LABELS core)
endif()
