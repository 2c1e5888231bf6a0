list(APPEND GOUACHE_UI_SOURCES mainwindow/document_watch.cpp mainwindow/engine_chooser.cpp mainwindow/generation_flow.cpp
    mainwindow/language.cpp mainwindow/main_window.cpp mainwindow/model_scanner.cpp mainwindow/picture_flow.cpp mainwindow/recovery.cpp
    mainwindow/restored_document.cpp
    mainwindow/session.cpp mainwindow/settings.cpp mainwindow/studio.cpp mainwindow/tools_bar.cpp)
list(APPEND GOUACHE_UI_SOURCES mainwindow/features/appearance_actions.cpp mainwindow/features/edit_actions.cpp
    mainwindow/features/features.cpp mainwindow/features/file_actions.cpp mainwindow/features/generate_actions.cpp
    mainwindow/features/help_actions.cpp mainwindow/features/layer_actions.cpp mainwindow/features/tool_actions.cpp
    mainwindow/features/view_actions.cpp)
