list(APPEND GOUACHE_UI_SOURCES dialogs/about_dialog.cpp dialogs/notice_bar.cpp dialogs/restore_dialog.cpp
    dialogs/settings_difference.cpp dialogs/shortcuts_dialog.cpp)
