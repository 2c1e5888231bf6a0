list(APPEND GOUACHE_UI_SOURCES mainwindow/document_watch.cpp mainwindow/engine_chooser.cpp mainwindow/generation_flow.cpp
    mainwindow/language.cpp mainwindow/main_window.cpp mainwindow/model_scanner.cpp mainwindow/picture_flow.cpp
    mainwindow/restored_document.cpp
    mainwindow/session.cpp mainwindow/settings.cpp mainwindow/stored_keys.cpp mainwindow/studio.cpp mainwindow/tool_grid.cpp mainwindow/tools_bar.cpp)
list(APPEND GOUACHE_UI_SOURCES mainwindow/features/appearance_actions.cpp mainwindow/features/command_search_actions.cpp mainwindow/features/edit_actions.cpp
    mainwindow/features/features.cpp mainwindow/features/file_actions.cpp mainwindow/features/generate_actions.cpp
    mainwindow/features/help_actions.cpp mainwindow/features/display_actions.cpp mainwindow/features/history_actions.cpp mainwindow/features/layer_actions.cpp mainwindow/features/tool_actions.cpp
    mainwindow/features/view_actions.cpp mainwindow/features/job_notifications.cpp
    mainwindow/features/manual_actions.cpp mainwindow/features/shortcut_actions.cpp mainwindow/features/window_actions.cpp mainwindow/features/welcome_actions.cpp mainwindow/features/workspace_actions.cpp)
list(APPEND GOUACHE_UI_SOURCES mainwindow/painting_store.cpp mainwindow/features/paint_actions.cpp)
list(APPEND GOUACHE_UI_SOURCES mainwindow/guide_flow.cpp mainwindow/live_painting.cpp mainwindow/features/frame_actions.cpp mainwindow/features/guide_actions.cpp
    mainwindow/features/live_actions.cpp mainwindow/features/results_actions.cpp)
list(APPEND GOUACHE_UI_SOURCES mainwindow/clipboard_flow.cpp mainwindow/features/aid_actions.cpp mainwindow/features/clipboard_actions.cpp
    mainwindow/features/image_actions.cpp mainwindow/features/select_actions.cpp mainwindow/view_aids_file.cpp)
list(APPEND GOUACHE_UI_SOURCES mainwindow/document_tabs.cpp mainwindow/picture_flow_open.cpp mainwindow/picture_flow_recovery.cpp
    mainwindow/picture_flow_save.cpp mainwindow/picture_handle.cpp mainwindow/features/document_actions.cpp)
list(APPEND GOUACHE_UI_SOURCES mainwindow/model_library.cpp mainwindow/features/model_actions.cpp)
list(APPEND GOUACHE_UI_SOURCES mainwindow/gallery_opener.cpp mainwindow/features/cost_actions.cpp
    mainwindow/features/gallery_actions.cpp)
list(APPEND GOUACHE_UI_SOURCES mainwindow/queue_flow.cpp mainwindow/features/queue_actions.cpp)
