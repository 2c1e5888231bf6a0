list(APPEND GOUACHE_UI_SOURCES bridge/backend_host.cpp bridge/device_words.cpp bridge/error_text.cpp bridge/generation_controller.cpp bridge/graphics_cards.cpp bridge/image_convert.cpp
    bridge/job_bridge.cpp bridge/local_paths.cpp bridge/note_words.cpp bridge/picture_file.cpp bridge/result_store.cpp)
list(APPEND GOUACHE_UI_SOURCES bridge/canvas_planner.cpp)
list(APPEND GOUACHE_UI_SOURCES bridge/result_record.cpp)
list(APPEND GOUACHE_UI_SOURCES bridge/busy_run.cpp)
list(APPEND GOUACHE_UI_SOURCES bridge/cost_book.cpp bridge/money_text.cpp bridge/thumbnail_cache.cpp)
list(APPEND GOUACHE_UI_SOURCES bridge/queue_bridge.cpp bridge/queue_draft.cpp bridge/queue_host.cpp)
