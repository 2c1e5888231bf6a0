gouache_add_engine_test(engine_pipeline_test SOURCES
    pipeline_golden_test.cpp pipeline_parts_test.cpp pipeline_jobs_test.cpp pipeline_faults_test.cpp
    LIBRARIES gouache_json TIMEOUT 600)
gouache_add_engine_test(engine_lora_test SOURCES
    lora_golden_test.cpp lora_test.cpp regions_test.cpp
    LIBRARIES gouache_json TIMEOUT 600)
