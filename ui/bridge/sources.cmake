list(APPEND GOUACHE_UI_SOURCES bridge/backend_host.cpp bridge/error_text.cpp bridge/generation_controller.cpp bridge/generation_plan.cpp bridge/image_convert.cpp
    bridge/job_bridge.cpp bridge/picture_file.cpp bridge/result_store.cpp)
