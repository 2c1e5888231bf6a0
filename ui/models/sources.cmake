list(APPEND GOUACHE_UI_SOURCES models/history_model.cpp models/layer_model.cpp models/layer_model_edits.cpp models/layer_model_events.cpp models/layer_thumbnail.cpp models/model_list_model.cpp models/staged_results.cpp)
list(APPEND GOUACHE_UI_SOURCES models/brush_preset_model.cpp models/palette_file.cpp)
list(APPEND GOUACHE_UI_SOURCES models/result_history.cpp)
list(APPEND GOUACHE_UI_SOURCES models/recent_documents.cpp)
list(APPEND GOUACHE_UI_SOURCES models/download_list_model.cpp models/model_table_model.cpp)
list(APPEND GOUACHE_UI_SOURCES models/job_state_text.cpp models/queue_feed.cpp models/queue_filter.cpp models/queue_model.cpp
    models/queue_model_drop.cpp models/queue_model_rows.cpp models/time_left.cpp)
