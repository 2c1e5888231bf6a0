list(APPEND GOUACHE_UI_SOURCES dialogs/about_dialog.cpp dialogs/notice_bar.cpp dialogs/question.cpp dialogs/restore_dialog.cpp
    dialogs/settings_difference.cpp dialogs/shortcuts_dialog.cpp)
list(APPEND GOUACHE_UI_SOURCES dialogs/canvas_size_dialog.cpp dialogs/image_size_dialog.cpp)
list(APPEND GOUACHE_UI_SOURCES dialogs/document_gallery.cpp dialogs/export_dialog.cpp dialogs/new_document_dialog.cpp)
list(APPEND GOUACHE_UI_SOURCES dialogs/product_form.cpp)
list(APPEND GOUACHE_UI_SOURCES dialogs/job_editor.cpp)
