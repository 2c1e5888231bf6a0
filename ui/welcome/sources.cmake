list(APPEND GOUACHE_UI_SOURCES welcome/choice_card.cpp welcome/look_page.cpp welcome/machine_page.cpp
    welcome/welcome_dialog.cpp)
