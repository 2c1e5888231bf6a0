list(APPEND GOUACHE_UI_SOURCES mainwindow/actions.cpp mainwindow/engine_chooser.cpp mainwindow/generation_flow.cpp
    mainwindow/language.cpp mainwindow/main_window.cpp mainwindow/model_scanner.cpp mainwindow/picture_flow.cpp mainwindow/recovery.cpp
    mainwindow/restored_document.cpp
    mainwindow/session.cpp mainwindow/settings.cpp mainwindow/studio.cpp mainwindow/tools_bar.cpp)
