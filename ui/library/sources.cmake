list(APPEND GOUACHE_UI_SOURCES library/download_panel.cpp library/model_details.cpp library/model_folders_panel.cpp
    library/models_dialog.cpp library/progress_delegate.cpp)
