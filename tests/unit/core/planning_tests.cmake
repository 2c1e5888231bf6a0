gouache_add_test(core_preprocess_test SOURCES preprocess_test.cpp LIBRARIES gouache_preprocess LABELS core)
gouache_add_test(core_planning_test
    SOURCES accept_result_test.cpp planning_frame_test.cpp planning_inpaint_test.cpp planning_plan_test.cpp planning_seam_test.cpp
        tiled_pass_test.cpp
    LIBRARIES gouache_planning LABELS core)
